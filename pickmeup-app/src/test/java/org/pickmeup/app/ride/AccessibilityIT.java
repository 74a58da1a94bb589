package org.pickmeup.app.ride;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
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

/**
 * Every screen of a ride, in each language, on each device, light and dark: what a screen reader or a tired eye would stumble
 * over, as far as axe can tell (WCAG 2.2, levels A and AA), what gets lost in letters twice as large, what moves where less of
 * that is wanted, and what is not in the reader's language.
 */
@BrowserTest
@ParameterizedClass(name = "{0}, passenger at a {1}")
@MethodSource("scenes")
class AccessibilityIT {

    private static final Gallery GALLERY = new Gallery("every");

    @Parameter(0)
    Language language;

    @Parameter(1)
    Device anasDevice;

    @AutoClose
    private RunningApp app;

    private PassengerPage ana;
    private DriverPage bryan;
    private final List<String> found = new ArrayList<>();

    @BeforeEach
    void open(@TempDir Path data, Browsers browsers) {
        app = RunningApp.start(data, "--pickmeup.trip.no-show-after=0s");
        ana = new PassengerPage(browsers.open("Ana", anasDevice, Places.PLAZA, language.locale()));
        bryan = new DriverPage(browsers.open("Bryan", anasDevice.other(), Places.CENTRE, language.locale()));
    }

    static Stream<Arguments> scenes() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Arrays.stream(Device.values()).map(device -> Arguments.of(language, device)));
    }

    @AfterAll
    static void hangTheGallery() {
        GALLERY.hang();
    }

    @Test
    void everyScreenOfARideIsForEverybody(Browsers browsers) {
        ana.page.navigate(app.url("/"));
        check(ana, "first-page");
        ana.opens(app.url("/passenger"));
        check(ana, "passenger-signed-out");
        bryan.opens(app.url("/driver"));
        check(bryan, "driver-signed-out");

        ana.comesOnline(app, "Ana");
        check(ana, "passenger-home");
        bryan.comesOnline(app, "Bryan");
        check(bryan, "driver-online");
        ana.searches("rambla");
        ana.find("#place-options [role=option]").nth(7).waitFor();
        ana.page.keyboard().press("ArrowDown");
        check(ana, "passenger-search");
        ana.find("#choose-on-map").click();
        check(ana, "passenger-map-pick");
        ana.choosesDestination();
        check(ana, "passenger-estimate");
        ana.find("#change-pickup").click();
        check(ana, "passenger-pickup");
        ana.goesBack();
        ana.requestsRide();
        check(ana, "passenger-waiting");
        bryan.seesRequestOf("Ana");
        check(bryan, "driver-request");

        bryan.accepts("Ana");
        ana.isAt("accepted");
        ana.seesPartner("Bryan");
        ana.chat.opens();
        ana.chat.says("Hello");
        check(ana, "passenger-chat");
        ana.chat.closes();
        check(ana, "passenger-accepted");
        bryan.seesPartner("Ana");
        check(bryan, "driver-approaching");
        bryan.thinksOfCancelling();
        check(bryan, "driver-cancels");
        bryan.keepsTheRide();

        bryan.arrives();
        ana.isAt("arrived");
        bryan.mayLeaveWithoutPassenger();
        check(bryan, "driver-no-show");
        bryan.starts();
        ana.isAt("riding");
        check(ana, "passenger-riding");
        check(bryan, "driver-riding");

        bryan.ends();
        ana.seesFare();
        check(ana, "passenger-ended");
        check(bryan, "driver-ended");
        ana.rates(5);
        ana.pays();
        ana.isAt("processed");
        check(ana, "passenger-processed");
        bryan.isAt("processed");
        check(bryan, "driver-processed");

        ana.goesHome();
        bryan.goesOn();
        checkTheAccount();
        ana.requestsRideAgain();
        bryan.accepts("Ana");
        ana.isAt("accepted");
        bryan.cancels("traffic");
        ana.isTold(language.says("news.driverCancelledReason", "Bryan", language.says("reason.traffic")));
        check(ana, "passenger-put-back");
        PassengerPage elsewhere = new PassengerPage(browsers.openTab(ana.window));
        elsewhere.comesBack(app, "Ana");
        ana.rests();
        check(ana, "passenger-elsewhere");
        assertThat(found).isEmpty();
    }

    private void checkTheAccount() {
        for (PersonPage person : List.of(ana, bryan)) {
            String who = person == ana ? "passenger" : "driver";
            person.account.opens();
            check(person, who + "-menu");
            person.account.closes();
            person.account.opensHistory();
            check(person, who + "-history");
            person.account.opensReceipt();
            check(person, who + "-receipt");
            person.account.closesWithEscape("#receipt");
            person.account.closesWithEscape("#history");
            person.account.opensSettings();
            check(person, who + "-settings");
            person.account.closesWithEscape("#settings");
        }
    }

    private void check(PersonPage person, String screen) {
        Device device = person == bryan ? anasDevice.other() : anasDevice;
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            person.page.emulateMedia(
                    new EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            moving(person.page).forEach(moves -> found.add(screen + " moves, though nobody wants it to: " + moves));
            String way = language.tag() + "-" + scheme.name().toLowerCase(Locale.ROOT);
            GALLERY.keep(person.window, screen, device, way);
            Axe.violations(person.page).forEach(violation -> found.add(screen + ", " + way + ": " + violation));
        }
        language.foreignWords(person.page).forEach(words -> found.add(screen + " says: " + words));
        Legibility.lostAtTwiceTheSize(person.page).forEach(lost -> found.add(screen + " at 200 %: " + lost));
    }

    /** What still moves a moment after the reader has asked for less of that. */
    @SuppressWarnings("unchecked")
    private static List<String> moving(Page page) {
        return (List<String>) page.evaluate("""
                async () => {
                  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                  return document.getAnimations().filter(({ playState }) => playState === 'running').map(({ effect }) => effect.target.outerHTML);
                }""");
    }
}
