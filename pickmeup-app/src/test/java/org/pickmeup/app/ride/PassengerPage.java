package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.math.BigDecimal;
import org.pickmeup.app.browser.Window;
import org.pickmeup.app.running.Site;

/** A passenger at their phone. */
final class PassengerPage extends PersonPage {

    PassengerPage(Window window) {
        super(window);
    }

    PassengerPage(Window window, String frame) {
        super(window, frame);
    }

    void comesOnline(Site site, String name) {
        opens(site.url("/passenger"));
        isAt("signed-out");
        signsIn(name, Pictures.face(0xC2410C));
        isAt("home");
    }

    /** Signs in under a name that this browser has been here with before. */
    void comesBack(Site site, String name) {
        opens(site.url("/passenger"));
        signsIn(name, Pictures.face(0xC2410C));
    }

    /** A device that may come back to the name, and that knows nothing of the trip. */
    void forgetsAllButTheSession(Site site) {
        opens(site.url("/passenger"));
        page.evaluate("""
                Object.keys(localStorage)
                    .filter(key => !key.startsWith('token:'))
                    .forEach(key => localStorage.removeItem(key))""");
    }

    void seesThatTheFareWasCorrectedFrom(String cost) {
        assertThat(find("[data-corrected]").locator("visible=true")).containsText("Corrected from " + cost);
    }

    /** Taps the map, to the right of its middle. */
    void choosesDestination() {
        Locator map = find("#map");
        var box = map.boundingBox();
        map.click(new Locator.ClickOptions().setPosition(box.width * 0.7, box.height * 0.3));
        assertThat(find("#estimate-fare")).containsText("$");
        assertThat(find("#request-ride")).isEnabled();
    }

    /** Says where to, or where from, in the field for that. */
    void searches(String name) {
        find("#place-search").fill(name);
    }

    void finds(String... names) {
        assertThat(find("#place-options [role=option]")).hasText(names);
    }

    /** The whole is on the screen: from where, to where, for how much. */
    void confirms(String pickup, String destination) {
        assertThat(find("#pickup-label")).hasText(pickup);
        assertThat(find("#destination-label")).hasText(destination);
        assertThat(find("#request-ride")).isEnabled();
        assertThat(find("#estimate-fare")).containsText("$");
    }

    void goesBack() {
        find("[data-plan-back]").locator("visible=true").click();
    }

    void requestsRide() {
        find("#request-ride").click();
        isAt("waiting");
    }

    /** After a ride, from where it has ended. */
    void requestsRideAgain() {
        choosesDestination();
        requestsRide();
    }

    void cancelsRequest() {
        find("#cancel-request").click();
    }

    BigDecimal seesFare() {
        isAt("ended");
        assertThat(find("#fare-cost")).containsText("$");
        return dollars("#fare-cost");
    }

    void tips(int percent) {
        find("label[for=tip-" + percent + "]").click();
    }

    void rates(int stars) {
        find("label[for=rating-" + stars + "]").click();
    }

    void pays() {
        find("#pay").click();
    }

    void seesReceipt(BigDecimal cost, BigDecimal tip, int stars) {
        isAt("processed");
        assertThat(find("#receipt-cost")).containsText(cost.toPlainString());
        assertThat(find("#receipt-tip")).containsText(tip.toPlainString());
        assertThat(find("#receipt-total")).containsText(cost.add(tip).toPlainString());
        assertThat(find("#receipt-rating")).hasText(stars + " ★");
    }

    void goesHome() {
        find("#done").click();
        isAt("home");
    }
}
