package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.browser.Window;
import org.pickmeup.app.running.RunningApp;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Kind;

/** Somebody at a desk who watches what goes on. */
final class RoomPage {

    final Window window;
    final Page page;

    RoomPage(Window window) {
        this.window = window;
        this.page = window.page();
    }

    /** Signed in as an operator, in a window of their own. */
    static RoomPage ofOperator(Browsers browsers, RunningApp app, String path) {
        RoomPage olga = new RoomPage(browsers.open("Olga", Device.DESKTOP));
        olga.opensAsOperator(app, path);
        return olga;
    }

    /** What {@code operator-token} prints. */
    static String token(RunningApp app) {
        Instant now = Instant.now();
        return app.tokens().issue(Identity.operator(now, now.plus(Duration.ofHours(1))));
    }

    /** One that ends in a moment, for good. */
    static String lastToken(RunningApp app) {
        return app.tokens().issue(Identity.service(Kind.OPERATOR, Instant.now().plus(Duration.ofSeconds(15))));
    }

    void opensAsOperator(RunningApp app, String path) {
        opensAsOperator(app, path, RoomPage::token);
    }

    void opensAsOperator(RunningApp app, String path, Function<RunningApp, String> token) {
        page.navigate(app.url(path));
        find("#operator-sign-in").click();
        showsToken(token.apply(app));
        isConnected();
    }

    void showsToken(String token) {
        find("#operator-token").fill(token);
        find("#operator-form [type=submit]").click();
    }

    void isConnected() {
        assertThat(find("#state")).hasAttribute("data-state", "online");
    }

    /** What axe finds on the page as it is, light and dark, and what is not in the reader's language. */
    List<String> faults(String screen, Language language) {
        return faults(screen, language, way -> {});
    }

    /** @param looked told of each way that the page is looked at, such as {@code es-dark}, while it looks like that */
    List<String> faults(String screen, Language language, Consumer<String> looked) {
        List<String> found = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            String way = language.tag() + "-" + scheme.name().toLowerCase(Locale.ROOT);
            looked.accept(way);
            Axe.violations(page).forEach(violation -> found.add(screen + ", " + way + ": " + violation));
        }
        language.foreignWords(page).forEach(words -> found.add(screen + " says: " + words));
        return found;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }
}
