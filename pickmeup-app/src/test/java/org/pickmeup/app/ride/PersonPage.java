package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.pickmeup.app.browser.Window;

/** What the pages of driver and passenger have in common, in the words of somebody who uses them. */
abstract class PersonPage {

    final Window window;
    final Page page;
    final ChatPanel chat = new ChatPanel(this);
    final AccountMenu account = new AccountMenu(this);
    private final String frame;

    PersonPage(Window window) {
        this(window, null);
    }

    /** @param frame selects the frame that has the page in it; null where it has the window for itself */
    PersonPage(Window window, String frame) {
        this.window = window;
        this.page = window.page();
        this.frame = frame;
    }

    void opens(String url) {
        page.navigate(url);
        assertThat(find("#map")).hasAttribute("data-ready", "true");
    }

    void signsIn(String name, byte[] png) {
        find("#name").fill(name);
        find("#picture-file").setInputFiles(new FilePayload(name + ".png", "image/png", png));
        assertThat(find("#picture-preview")).isVisible();
        find("#sign-in").click();
    }

    /** Under the name that stands there already. */
    void signsInAsOffered() {
        find("#sign-in").click();
    }

    /** Waits for the phase: the body says it, and one of its sections is to be seen. */
    void isAt(String phase) {
        assertThat(find("body")).hasAttribute("data-phase", phase);
        assertThat(find("section[data-screen~=" + phase + "]:not([data-over-map])")
                        .first())
                .isVisible();
    }

    void seesPartner(String name) {
        assertThat(find("#partner-name")).hasText(name);
        assertThat(find("#partner-picture")).hasAttribute("src", Pattern.compile("^(data:image/|blob:)"));
        assertThat(find("#partner-lost")).isHidden();
    }

    void seesPartnerLost() {
        assertThat(find("#partner-lost")).isVisible();
    }

    void seesTimeLeft() {
        assertThat(find("#eta")).containsText("min");
    }

    void seesMeterRun() {
        assertThat(find("#ride-distance")).not().hasText(Pattern.compile("^0(\\.0+)? "));
        assertThat(find("#ride-cost")).containsText("$");
    }

    String distance() {
        return find("#ride-distance").textContent();
    }

    /** Waits until the positions of the car have come here, too. */
    void hasSeenAsMuchAs(PersonPage other) {
        await().untilAsserted(() ->
                Assertions.assertThat(distance()).isNotEqualTo("0.00 mi").isEqualTo(other.distance()));
    }

    /** A hundredth of a mile is nothing: positions are rounded on their way. */
    void hasSeenAbout(String distance) {
        await().untilAsserted(() -> Assertions.assertThat(number(distance()))
                .isCloseTo(number(distance), Offset.offset(new BigDecimal("0.01"))));
    }

    void reloads() {
        page.reload();
        assertThat(find("#map")).hasAttribute("data-ready", "true");
    }

    /** Everything that the sheet says and that does not run by itself. */
    String screen() {
        return (String) page.evaluate("""
                () => [...document.querySelectorAll('#sheet h2, #sheet p, #sheet dt, #sheet dd, #sheet strong, #sheet button')]
                    .filter(element => element.checkVisibility())
                    .filter(element => !element.matches('[role=timer], #ride-time, #ride-cost, #partner-lost'))
                    .map(element => element.querySelector('[role=timer]') ? '' : element.innerText)
                    .join('\\n')""");
    }

    /** Waits until the screen says it. */
    void shows(String screen) {
        await().untilAsserted(() -> Assertions.assertThat(screen()).isEqualTo(screen));
    }

    void thinksOfCancelling() {
        find("#cancel-trip, #cancel-arrived").locator("visible=true").click();
        assertThat(find("#cancel-dialog")).isVisible();
    }

    void keepsTheRide() {
        find("#cancel-back").click();
        assertThat(find("#cancel-dialog")).isHidden();
    }

    void cancels(String reason) {
        thinksOfCancelling();
        find("#cancel-dialog input[value=" + reason + "]").check();
        find("#cancel-confirm").click();
    }

    void cancelsSaying(String words) {
        thinksOfCancelling();
        find("#cancel-words").fill(words);
        find("#cancel-confirm").click();
    }

    void isTold(String news) {
        assertThat(find("#news")).containsText(news);
    }

    void seesThatThePaymentWaitsForTheBackend() {
        assertThat(find("#payment-status")).hasAttribute("data-backend", "absent");
        assertThat(find("#payment-status")).containsText("The payment service is away.");
    }

    void rests() {
        assertThat(find("#elsewhere")).isVisible();
    }

    void isUsedHere() {
        find("#use-here").click();
        assertThat(find("#map")).hasAttribute("data-ready", "true");
    }

    void isConnected() {
        assertThat(find("#connection")).hasAttribute("data-state", "online");
    }

    /** How long the page takes to be connected once whatever kept it from that is over. */
    Duration isBackAfter(Runnable mending) {
        page.evaluate("""
                () => {
                  const connection = document.querySelector('#connection');
                  const look = () => connection.dataset.state === 'online' && (window.backAt ??= Date.now());
                  delete window.backAt;
                  new MutationObserver(look).observe(connection, { attributes: true });
                }""");
        long mended = System.currentTimeMillis();
        mending.run();
        isConnected();
        long back = ((Number) page.evaluate("window.backAt")).longValue();
        return Duration.ofMillis(back - mended);
    }

    void isDisconnected() {
        assertThat(find("#connection")).not().hasAttribute("data-state", "online");
        assertThat(find("#connection")).isVisible();
    }

    Locator find(String selector) {
        return frame == null ? page.locator(selector) : page.frameLocator(frame).locator(selector);
    }

    /** The amount that is shown there, of {@code $12.34}. */
    BigDecimal dollars(String selector) {
        return number(find(selector).textContent());
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replaceAll("[^0-9.]", ""));
    }
}
