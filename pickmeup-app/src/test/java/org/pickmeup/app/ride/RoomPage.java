package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.pickmeup.app.browser.Screens;
import org.pickmeup.app.browser.Window;
import org.pickmeup.app.running.RunningApp;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Kind;

/** Somebody at a desk who watches what goes on. */
final class RoomPage {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    final Window window;
    final Page page;

    RoomPage(Window window) {
        this.window = window;
        this.page = window.page();
    }

    /** What {@code operator-token} prints. */
    static String token(RunningApp app) {
        return app.tokens().issue(Identity.service(Kind.OPERATOR, Instant.now().plus(Duration.ofHours(1))));
    }

    void opensAsOperator(RunningApp app, String path) {
        page.navigate(app.url(path));
        find("#operator-sign-in").click();
        showsToken(token(app));
        isConnected();
    }

    void showsToken(String token) {
        find("#operator-token").fill(token);
        find("#operator-form [type=submit]").click();
    }

    void isConnected() {
        assertThat(find("#state")).hasAttribute("data-state", "online");
    }

    /** What axe finds on the page as it is, light and dark; keeps a picture of each. */
    List<String> violations(String screen) {
        return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .flatMap(scheme -> {
                    page.emulateMedia(
                            new EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
                    Screens.keep(window, screen + "-" + scheme.name().toLowerCase());
                    return new AxeBuilder(page)
                            .withTags(RULES).analyze().getViolations().stream()
                                    .flatMap(rule -> rule.getNodes().stream()
                                            .map(node -> screen + ", " + scheme + ": " + rule.getId() + ": "
                                                    + node.getHtml() + " " + node.getFailureSummary()));
                })
                .toList();
    }

    Locator find(String selector) {
        return page.locator(selector);
    }
}
