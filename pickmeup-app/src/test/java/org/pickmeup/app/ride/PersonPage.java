package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

    void opensChat() {
        find("#chat-open").click();
        assertThat(find("#chat")).isVisible();
    }

    void closesChat() {
        find("#chat-close").click();
        assertThat(find("#chat")).isHidden();
    }

    void says(String text) {
        find("#chat-input").fill(text);
        find("#chat-send").click();
        assertThat(messages("me").last()).containsText(text);
    }

    /** Begins to write, and does not send it. */
    void types(String text) {
        find("#chat-input").fill(text);
    }

    void hasTyped(String text) {
        assertThat(find("#chat-input")).hasValue(text);
    }

    /** Waits until the broker has passed on what was said last. */
    void isUnderstood() {
        assertThat(messages("me").last()).containsText("sent");
        assertThat(messages("me").last()).not().containsText("not sent yet");
    }

    void hasSaid(String text) {
        assertThat(messages("me").last()).containsText(text);
    }

    void hears(String text) {
        assertThat(messages("partner").last()).containsText(text);
    }

    void hasHeard(String text, int times) {
        assertThat(messages("partner").filter(new Locator.FilterOptions().setHasText(text)))
                .hasCount(times);
    }

    /** Speaks into the microphone for a second. */
    void speaks() {
        find("#chat-record").click();
        assertThat(find("#chat-recorded")).hasText(Pattern.compile("^0:(0[1-9]|1)"));
        find("#chat-record").click();
        assertThat(find("#chat-messages > li[data-from=me][data-kind=voice]")).isVisible();
    }

    /** Speaks into the microphone as long as the button is held. */
    void speaksWhileHolding() {
        find("#chat-record").hover();
        page.mouse().down();
        assertThat(find("#chat-recorded")).hasText(Pattern.compile("^0:(0[1-9]|1)"));
        page.mouse().up();
        assertThat(find("#chat-messages > li[data-from=me][data-kind=voice]")).isVisible();
    }

    /** Begins to speak, and slides away from the button before letting it go. */
    void thinksBetterOfSpeaking() {
        find("#chat-record").hover();
        page.mouse().down();
        assertThat(find("#chat-recorded")).hasText(Pattern.compile("^0:(0[1-9]|1)"));
        page.mouse().move(40, 40);
        assertThat(find("#chat-record-hint")).not().isEmpty();
        page.mouse().up();
        assertThat(find("#chat-recording")).isHidden();
        assertThat(find("#chat-messages > li[data-from=me][data-kind=voice]")).isHidden();
    }

    /** Plays the voice message that came, to its end. */
    void hearsVoice() {
        Locator voice = find("#chat-messages > li[data-from=partner][data-kind=voice]");
        voice.getByRole(AriaRole.BUTTON).click();
        Locator played = voice.getByRole(AriaRole.SLIDER);
        assertThat(played).hasValue(played.getAttribute("max"));
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

    void signsOut() {
        find("#account > summary").click();
        find("#sign-out").click();
        isAt("signed-out");
    }

    void opensHistory() {
        find("#account > summary").click();
        find("#account [data-opens=history]").click();
        assertThat(find("#history")).isVisible();
        assertThat(find("#history-rides")).hasAttribute("aria-busy", "false");
    }

    /** Of the last ride. */
    void opensReceipt() {
        find("#history-rides a").first().click();
        assertThat(find("#receipt-paper")).isVisible();
    }

    void opensSettings() {
        find("#account > summary").click();
        find("#settings-open").click();
        assertThat(find("#settings")).isVisible();
    }

    void closesWithEscape(String dialog) {
        page.keyboard().press("Escape");
        assertThat(find(dialog)).isHidden();
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

    private Locator messages(String from) {
        return find("#chat-messages > li[data-from=" + from + "]");
    }
}
