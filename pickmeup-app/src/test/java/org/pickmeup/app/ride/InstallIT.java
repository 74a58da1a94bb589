package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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

/** The application on a device: without a network it says so and comes back, and nothing that the API said is kept. */
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
        window.tolerate("Failed to load resource|ERR_INTERNET_DISCONNECTED");
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
}
