package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.running.RunningApp;

/**
 * The application on a device: without a network it says so and comes back, nothing that the API said is kept, and
 * somebody who looks elsewhere is told what happens.
 */
@BrowserTest
class InstallIT {

    private static final String KEPT = """
            async () => {
              const addresses = [];
              for (const name of await caches.keys()) {
                for (const { url } of await (await caches.open(name)).keys()) {
                  addresses.push(new URL(url).pathname);
                }
              }
              return addresses;
            }""";

    /** {@code window.shown} has the texts of the notifications that the browser has shown. */
    private static final String TELL_WHAT_IS_SHOWN = """
            const { showNotification } = ServiceWorkerRegistration.prototype;
            window.shown = [];
            ServiceWorkerRegistration.prototype.showNotification = async function (title, options) {
              await showNotification.call(this, title, options);
              window.shown.push(options.body);
            };""";

    @AutoClose
    private RunningApp app;

    @Test
    void saysThatItIsOfflineAndComesBackByItself(@TempDir Path data, Browsers browsers) {
        app = RunningApp.start(data);
        var window = browsers.open("Ana", Device.PHONE, Places.PLAZA);
        window.tolerate("Failed to load resource|net::ERR_");
        var page = window.page();
        page.navigate(app.url("/passenger"));
        page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
        page.reload();
        assertThat(page.locator("#map")).hasAttribute("data-ready", "true");
        var kept = texts(page, KEPT);
        Assertions.assertThat(kept).contains("/offline/en", "/js/passenger/start.js");
        Assertions.assertThat(kept).noneMatch(address -> address.matches("/(api|actuator|mqtt)(/.*)?"));

        page.context().setOffline(true);
        page.reload();
        assertThat(page.locator("h1")).hasText("You are offline");

        page.context().setOffline(false);
        assertThat(page.locator("#sign-in")).isVisible();
    }

    @Test
    void tellsOfDriverAndChatWhileNobodyLooksAtThePage(@TempDir Path data, Browsers browsers) {
        app = RunningApp.start(data);
        var ana = new PassengerPage(browsers.open("Ana", Device.PHONE, Places.PLAZA));
        var bryan = new DriverPage(browsers.open("Bryan", Device.DESKTOP, Places.CENTRE));
        ana.page.context().grantPermissions(List.of("geolocation", "notifications"));
        ana.page.addInitScript("Object.defineProperty(document, 'hidden', { get: () => window.isAway === true })");
        ana.page.addInitScript(TELL_WHAT_IS_SHOWN);
        ana.comesOnline(app, "Ana");
        bryan.comesOnline(app, "Bryan");
        ana.choosesDestination();
        ana.requestsRide();
        ana.page.evaluate("window.isAway = true");

        bryan.accepts("Ana");
        isNotified(ana, "Your driver is on the way");
        bryan.chat.opens();
        bryan.chat.says("I am the white one");
        isNotified(ana, "Bryan: I am the white one");
        bryan.chat.closes();
        bryan.arrives();
        isNotified(ana, "Your driver is here");
    }

    /**
     * Chromium now and then forgets a notification whose showing was under way when somebody asked for all of them. So the
     * device is only asked once this one has been shown.
     */
    private static void isNotified(PersonPage person, String words) {
        person.page.waitForCondition(
                () -> texts(person.page, "() => window.shown").contains(words));
        Assertions.assertThat(texts(person.page, """
                async () => {
                  const worker = await navigator.serviceWorker.ready;
                  return (await worker.getNotifications()).map(({ body }) => body);
                }""")).contains(words);
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Page page, String expression) {
        return (List<String>) page.evaluate(expression);
    }
}
