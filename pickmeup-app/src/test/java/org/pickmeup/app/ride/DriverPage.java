package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.math.BigDecimal;
import org.pickmeup.app.browser.Window;

/** A driver at a desk, whose car drives itself along the streets. */
final class DriverPage extends PersonPage {

    DriverPage(Window window) {
        super(window);
    }

    void signsIn(String name, String vehicle, byte[] png) {
        find("#vehicle").fill(vehicle);
        signsIn(name, png);
    }

    void accepts(String passengerId) {
        find("#requests > li[data-passenger=" + passengerId + "] button.accept").click();
    }

    void drives() {
        find("#drive").click();
    }

    void arrives() {
        find("#arrived").click();
        isAt("arrived");
    }

    void starts() {
        find("#start-trip").click();
        isAt("riding");
    }

    void ends() {
        find("#end-trip").click();
        isAt("ended");
    }

    void seesPayment(BigDecimal cost, BigDecimal tip, int stars) {
        isAt("processed");
        assertThat(find("#received-cost")).containsText(cost.toPlainString());
        assertThat(find("#received-tip")).containsText(tip.toPlainString());
        assertThat(find("#received-rating")).containsText(String.valueOf(stars));
    }

    void rates(int stars) {
        find("label[for=rating-" + stars + "]").click();
    }

    void goesOn() {
        find("#done").click();
        isAt("online");
    }
}
