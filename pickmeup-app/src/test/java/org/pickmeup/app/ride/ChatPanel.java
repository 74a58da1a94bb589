package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What driver and passenger say to one another during a ride, on the page of one of them. */
final class ChatPanel {

    private final PersonPage page;

    ChatPanel(PersonPage page) {
        this.page = page;
    }

    void opens() {
        page.find("#chat-open").click();
        assertThat(page.find("#chat")).isVisible();
    }

    void closes() {
        page.find("#chat-close").click();
        assertThat(page.find("#chat")).isHidden();
    }

    void says(String text) {
        types(text);
        page.find("#chat-send").click();
        hasSaid(text);
    }

    /** Begins to write, and does not send it. */
    void types(String text) {
        page.find("#chat-input").fill(text);
    }

    void hasTyped(String text) {
        assertThat(page.find("#chat-input")).hasValue(text);
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
        microphone().click();
        hasRecordedASecond();
        microphone().click();
        assertThat(voice("me")).isVisible();
    }

    /** Speaks into the microphone as long as the button is held. */
    void speaksWhileHolding() {
        beginsToSpeakHolding();
        mouse().up();
        assertThat(voice("me")).isVisible();
    }

    /** Begins to speak, and slides away from the button before letting it go. */
    void thinksBetterOfSpeaking() {
        beginsToSpeakHolding();
        mouse().move(40, 40);
        assertThat(page.find("#chat-record-hint")).not().isEmpty();
        mouse().up();
        assertThat(page.find("#chat-recording")).isHidden();
        assertThat(voice("me")).isHidden();
    }

    /** Plays the voice message that came, to its end. */
    void hearsVoice() {
        voice("partner").getByRole(AriaRole.BUTTON).click();
        Locator played = voice("partner").getByRole(AriaRole.SLIDER);
        assertThat(played).hasValue(played.getAttribute("max"));
    }

    private void beginsToSpeakHolding() {
        microphone().hover();
        mouse().down();
        hasRecordedASecond();
    }

    private Mouse mouse() {
        return page.page.mouse();
    }

    private Locator microphone() {
        return page.find("#chat-record");
    }

    private void hasRecordedASecond() {
        assertThat(page.find("#chat-recorded")).hasText(Pattern.compile("^0:(0[1-9]|1)"));
    }

    private Locator messages(String from) {
        return page.find("#chat-messages > li[data-from=" + from + "]");
    }

    private Locator voice(String from) {
        return page.find("#chat-messages > li[data-from=" + from + "][data-kind=voice]");
    }
}
