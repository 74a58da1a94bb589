package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

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

    @AutoClose
    private RunningApp app;

    @Test
    @SuppressWarnings("unchecked")
    void saysThatItIsOfflineAndComesBackByItself(@TempDir Path data, Browsers browsers) {
        app = RunningApp.start(data);
        var window = browsers.open("Ana", Device.PHONE, Places.PLAZA);
        window.tolerate("Failed to load resource|net::ERR_");
        var page = window.page();
        page.navigate(app.url("/passenger"));
        page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
        page.reload();
        assertThat(page.locator("#map")).hasAttribute("data-ready", "true");
        var kept = (List<String>) page.evaluate(KEPT);
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
        ana.comesOnline(app, "Ana");
        bryan.comesOnline(app, "Bryan");
        ana.choosesDestination();
        ana.requestsRide();
        ana.page.evaluate("window.isAway = true");

        bryan.accepts("Ana");
        isNotified(ana, "Your driver is on the way");
        bryan.opensChat();
        bryan.says("I am the white one");
        isNotified(ana, "Bryan: I am the white one");
        bryan.closesChat();
        bryan.arrives();
        isNotified(ana, "Your driver is here");
    }

    private static void isNotified(PersonPage person, String words) {
        await().untilAsserted(() -> Assertions.assertThat((List<?>) person.page.evaluate("""
                        async () => {
                          const worker = await navigator.serviceWorker.ready;
                          return (await worker.getNotifications()).map(({ body }) => body);
                        }"""))
                .anySatisfy(body -> Assertions.assertThat((String) body).contains(words)));
    }
}
