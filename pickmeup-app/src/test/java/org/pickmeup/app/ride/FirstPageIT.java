package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.running.RunningApp;

/** What somebody meets who opens the address for the first time. */
@BrowserTest
class FirstPageIT {

    @AutoClose
    private static RunningApp app;

    @BeforeAll
    static void start(@TempDir Path data) {
        app = RunningApp.start(data);
    }

    @ParameterizedTest
    @EnumSource
    void leadsToBothRoles(Device device, Browsers browsers) {
        Page page = browsers.open("Visitor", device).page();
        page.navigate(app.url("/"));
        page.locator("#choose-passenger").click();
        assertThat(page).hasURL(Pattern.compile("/passenger"));
        page.navigate(app.url("/"));
        page.locator("#choose-driver").click();
        assertThat(page).hasURL(Pattern.compile("/driver"));
    }

    @ParameterizedTest
    @EnumSource
    void fitsTheScreenWithoutScrollingSideways(Device device, Browsers browsers) {
        Page page = browsers.open("Visitor", device).page();
        for (String path : new String[] {"/", "/passenger", "/driver"}) {
            page.navigate(app.url(path));
            assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
                    .as(path)
                    .isEqualTo(false);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"passenger", "driver"})
    void weighsLittleBesideTheCity(String role, Browsers browsers) {
        Page page = browsers.open("Visitor", Device.PHONE).page();
        var visit = FirstVisit.of(page);
        page.navigate(app.url("/" + role));
        assertThat(page.locator("#map")).hasAttribute("data-ready", "true");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(visit.has("/js/" + role + "/start.js")).isTrue();
        assertThat(visit.bytesBeside("/city/")).isBetween(50_000, 150_000);
    }

    @Test
    void speaksSpanishAndRemembersIt(Browsers browsers) {
        Page page = browsers.open("Visitante", Device.PHONE).page();
        page.navigate(app.url("/?lang=es"));
        assertThat(page.locator("html")).hasAttribute("lang", "es");
        page.locator("#choose-passenger").click();
        assertThat(page.locator("html")).hasAttribute("lang", "es");
    }
}
