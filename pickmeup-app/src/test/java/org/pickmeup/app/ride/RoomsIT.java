package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.browser.Gallery;
import org.pickmeup.app.running.RunningApp;

/** Every sight of the rooms from which people watch, with a town that is awake: in each language, on each device, light and dark. */
@BrowserTest
@ParameterizedClass(name = "{0}, at a {1}")
@MethodSource("scenes")
class RoomsIT {

    private static final Gallery GALLERY = new Gallery("rooms");
    private static final Duration SOME_RIDES = Duration.ofMinutes(3);

    @TempDir
    static Path data;

    @AutoClose
    private static RunningApp app;

    @Parameter(0)
    Language language;

    @Parameter(1)
    Device device;

    private final List<String> found = new ArrayList<>();

    static Stream<Arguments> scenes() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Arrays.stream(Device.values()).map(device -> Arguments.of(language, device)));
    }

    @BeforeAll
    static void wakeTheTown() {
        app = RunningApp.start(
                data,
                "--pickmeup.simulator.drivers=10",
                "--pickmeup.simulator.passengers=7",
                "--pickmeup.simulator.hour=8",
                "--pickmeup.simulator.time-lapse=10");
        await().atMost(SOME_RIDES).until(() -> paidRides() >= 3);
    }

    @AfterAll
    static void hangTheGallery() {
        GALLERY.hang();
    }

    @Test
    void operationsIsForEverybody(Browsers browsers) {
        RoomPage olga = visitor(browsers);
        olga.page.navigate(app.url("/operations"));
        assertThat(olga.find("#nobody")).isVisible();
        found.addAll(olga.faults("operations-nobody", language));
        olga.opensAsOperator(app, "/operations");
        assertThat(olga.find("#map")).isVisible();
        panel(olga, "cars");
        found.addAll(olga.faults("operations-cars", language));
        panel(olga, "now");
        assertThat(olga.find("#riding-trips button").first()).isVisible();
        check(olga, "operations-now");
        olga.find("#riding-trips button").first().click();
        assertThat(olga.find("#trail-moments > li").first()).isVisible();
        check(olga, "operations-trail");
        panel(olga, "history");
        assertThat(olga.find("#history-none")).isHidden();
        check(olga, "operations-history");
        panel(olga, "clients");
        assertThat(olga.find("#clients > li").first()).isVisible();
        check(olga, "operations-clients");
        panel(olga, "refused");
        found.addAll(olga.faults("operations-refused", language));
        assertThat(found).isEmpty();
    }

    @Test
    void theWireIsForEverybody(Browsers browsers) {
        RoomPage olga = visitor(browsers);
        olga.page.navigate(app.url("/wire"));
        assertThat(olga.find("#nobody")).isVisible();
        found.addAll(olga.faults("wire-nobody", language));
        olga.opensAsOperator(app, "/wire");
        olga.find("#topics .topic")
                .filter(new Locator.FilterOptions().setHasText("drivers"))
                .first()
                .click();
        olga.find("#topics .topic").nth(3).click();
        assertThat(olga.find("#detail-topic")).containsText("pickmeup/");
        assertThat(olga.find("#log > li").first()).isVisible();
        check(olga, "wire");
        assertThat(found).isEmpty();
    }

    private RoomPage visitor(Browsers browsers) {
        return new RoomPage(browsers.open("Olga", device, Places.PLAZA, language.locale()));
    }

    private void check(RoomPage page, String screen) {
        found.addAll(page.faults(screen, language, way -> GALLERY.keep(page.window, screen, device, way)));
    }

    private static void panel(RoomPage page, String name) {
        page.find("[data-panel=" + name + "]").click();
        page.find(".panels").evaluate("panels => panels.scrollIntoView()");
        assertThat(page.find("#panel-" + name)).isVisible();
    }

    private static long paidRides() {
        return app.ledger()
                .sql("select count(*) from payment")
                .query(Long.class)
                .single();
    }
}
