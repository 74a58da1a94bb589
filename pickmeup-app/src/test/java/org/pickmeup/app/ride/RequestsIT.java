package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.browser.Screens;
import org.pickmeup.app.running.Observer;
import org.pickmeup.app.running.PageClient;
import org.pickmeup.app.running.RunningApp;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;

/** How a driver learns who waits, and who does not any more. */
@BrowserTest
class RequestsIT {

    private static final double NEAR = -56.1910;
    private static final double FAR = -56.1700;

    @AutoClose
    private RunningApp app;

    private DriverPage bryan;

    @BeforeEach
    void open(@TempDir Path data, Browsers browsers) {
        app = RunningApp.start(data);
        bryan = new DriverPage(browsers.open("Bryan", Device.PHONE, Places.CENTRE));
        bryan.page.addInitScript("""
                window.tones = 0;
                const start = OscillatorNode.prototype.start;
                OscillatorNode.prototype.start = function (at) { window.tones++; return start.call(this, at); };""");
        bryan.comesOnline(app, "Bryan");
    }

    @Test
    void theNearestStandsFirstAndANewOneIsHeardAndRead() throws Exception {
        try (PageClient far = PageClient.signIn(app, Role.PASSENGER, "Far");
                PageClient near = PageClient.signIn(app, Role.PASSENGER, "Near")) {
            far.publish(Topic.request("Far"), Requests.of("Far", FAR));
            bryan.seesRequestOf("Far");
            near.publish(Topic.request("Near"), Requests.of("Near", NEAR));
            bryan.seesRequestOf("Near");

            assertThat(bryan.find("#requests > li").first()).hasAttribute("data-passenger", "Near");
            assertThat(bryan.find("#requests > li[data-passenger=Near]")).containsText("min away");
            assertThat(bryan.find("#requests > li[data-passenger=Near] .price")).containsText("$8.13");
            assertThat(bryan.find("#requests > li[data-passenger=Near] .price")).containsText("4 min · 1.5 mi");
            assertThat(bryan.find("#announcer")).containsText("New request from Near");
            assertThat(bryan.find("#requests-count")).hasText("2 requests");
            hasHeardTones(4);
            Screens.keep(bryan.window, "driver-requests");
        }
    }

    @Test
    void whoeverIsTakenOrWithdrawsIsGoneWithAWord() throws Exception {
        try (PageClient ana = PageClient.signIn(app, Role.PASSENGER, "Ana")) {
            ana.publish(Topic.request("Ana"), Requests.of("Ana", NEAR));
            bryan.seesRequestOf("Ana");
            ana.clear(Topic.request("Ana"));

            assertThat(bryan.find("#requests")).containsText("Ana does not wait any more");
            bryan.seesNoRequestOf("Ana");
            assertThat(bryan.find("#requests-count")).hasText("Waiting for requests");
            assertThat(bryan.find("#requests > li")).hasCount(0);
            assertThat(bryan.find("#requests-empty")).isVisible();
        }
    }

    @Test
    void whoWantsNoSoundReadsWhatIsNewAllTheSame() throws Exception {
        bryan.account.opensSettings();
        bryan.find("#settings [name=sound]").uncheck();
        bryan.find("#settings button[type=submit]").click();
        try (PageClient ana = PageClient.signIn(app, Role.PASSENGER, "Ana")) {
            ana.publish(Topic.request("Ana"), Requests.of("Ana", NEAR));
            bryan.seesRequestOf("Ana");
            assertThat(bryan.find("#announcer")).containsText("New request from Ana");
            hasHeardTones(0);
        }
    }

    @Test
    void aButtonStaysUnderTheThumbWhileOthersCome() throws Exception {
        Observer observer = app.observe();
        try (PageClient near = PageClient.signIn(app, Role.PASSENGER, "Near");
                PageClient far = PageClient.signIn(app, Role.PASSENGER, "Far")) {
            near.publish(Topic.request("Near"), Requests.of("Near", NEAR));
            bryan.seesRequestOf("Near");
            bryan.find("#requests > li[data-passenger=Near] button.accept").hover();
            bryan.page.mouse().down();
            far.publish(Topic.request("Far"), Requests.of("Far", FAR));
            await().until(() -> observer.retained("pickmeup/requests/Far").isPresent());
            bryan.page.mouse().up();
            bryan.isAt("offered");
        }
    }

    private void hasHeardTones(int tones) {
        await().untilAsserted(
                        () -> assertThat(bryan.page.evaluate("window.tones")).isEqualTo(tones));
    }
}
