package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.pickmeup.app.browser.Window;
import org.pickmeup.app.running.Site;

/** A driver at a desk, whose car drives itself along the streets. */
final class DriverPage extends PersonPage {

    DriverPage(Window window) {
        super(window);
    }

    DriverPage(Window window, String frame) {
        super(window, frame);
    }

    /** In a car that drives by itself, sixteen times as fast as a real one. */
    void comesOnline(Site site, String name) {
        opens(site.url("/driver?speed=16"));
        isAt("signed-out");
        find("#vehicle").fill("White Fiat Cronos");
        signsIn(name, Pictures.face(0x1D4ED8));
        isAt("online");
    }

    /** Signs in under a name that this browser has been here with before. */
    void comesBack(Site site, String name) {
        opens(site.url("/driver?speed=16"));
        signsIn(name, Pictures.face(0x1D4ED8));
    }

    void seesRequestOf(String passengerId) {
        assertThat(find("#requests > li[data-passenger=" + passengerId + "]")).isVisible();
    }

    void seesNoRequestOf(String passengerId) {
        assertThat(find("#requests > li[data-passenger=" + passengerId + "]")).hasCount(0);
    }

    void accepts(String passengerId) {
        find("#requests > li[data-passenger=" + passengerId + "] button.accept").click();
    }

    /** The passenger asks for it, and each sees that the other is there. */
    void getsTheRideOf(PassengerPage passenger, String passengerId) {
        passenger.choosesDestination();
        passenger.requestsRide();
        accepts(passengerId);
        passenger.isAt("accepted");
        isAt("approaching");
    }

    /** Sixteen times as fast as a real car. */
    void hurries() {
        find("label[for=speed-16]").click();
    }

    void drives() {
        drives(() -> find("#drive").click());
    }

    /** @param begin makes the car drive, which may be there before one looks */
    void drives(Runnable begin) {
        Locator drive = find("#drive");
        drive.evaluate("""
                drive => {
                  const look = () => window.hasDriven ||= drive.getAttribute('aria-pressed') === 'true';
                  window.hasDriven = false;
                  new MutationObserver(look).observe(drive, { attributeFilter: ['aria-pressed'] });
                }""");
        begin.run();
        await().until(() -> (Boolean) drive.evaluate("() => window.hasDriven"));
    }

    void stops() {
        find("#drive").click();
        assertThat(find("#drive")).hasAttribute("aria-pressed", "false");
    }

    void seesHowLongToWait() {
        assertThat(find("#no-show-hint")).containsText("should nobody come");
    }

    void mayLeaveWithoutPassenger() {
        assertThat(find("#no-show")).containsText(Pattern.compile("5[.,]00"));
    }

    /** Presses twice, as the first press asks; a double click is but one. */
    void leavesWithoutPassenger() {
        find("#no-show").dblclick();
        find("#no-show").click();
    }

    /** Waits until the car has come to where it was driving to, and stands. */
    void isThere() {
        assertThat(find("#drive")).hasAttribute("aria-pressed", "false", new HasAttributeOptions().setTimeout(60_000));
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
        assertThat(find("#received-rating")).hasText(stars + " ★");
    }

    void rates(int stars) {
        find("label[for=rating-" + stars + "]").click();
    }

    void goesOn() {
        find("#done").click();
        isAt("online");
    }
}
