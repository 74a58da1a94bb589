package org.pickmeup.app.ride;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.browser.Screens;
import org.pickmeup.app.browser.Window;
import org.pickmeup.app.running.RunningApp;

/** What a screen reader or a tired eye would stumble over, as far as axe can tell: WCAG 2.2, levels A and AA. */
@BrowserTest
class AccessibilityIT {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @AutoClose
    private RunningApp app;

    private PassengerPage ana;
    private DriverPage bryan;
    private final List<String> found = new ArrayList<>();

    @BeforeEach
    void open(@TempDir Path data, Browsers browsers) {
        app = RunningApp.start(data, "--pickmeup.trip.no-show-after=0s");
        ana = new PassengerPage(browsers.open("Ana", Device.PHONE, Places.PLAZA));
        bryan = new DriverPage(browsers.open("Bryan", Device.DESKTOP, Places.CENTRE));
    }

    @Test
    void everyScreenOfARideIsAccessible(Browsers browsers) {
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
        ana.choosesDestination();
        ana.requestsRide();
        check(ana, "passenger-waiting");
        bryan.seesRequestOf("Ana");
        check(bryan, "driver-request");

        bryan.accepts("Ana");
        ana.isAt("accepted");
        ana.seesPartner("Bryan");
        ana.opensChat();
        ana.says("Hello");
        check(ana, "passenger-chat");
        ana.closesChat();
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
        ana.isTold("Asking the others");
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
            person.find("#account > summary").click();
            check(person, who + "-menu");
            person.find("#account > summary").click();
            person.opensHistory();
            check(person, who + "-history");
            person.opensReceipt();
            check(person, who + "-receipt");
            person.closesWithEscape("#receipt");
            person.closesWithEscape("#history");
            person.opensSettings();
            check(person, who + "-settings");
            person.closesWithEscape("#settings");
        }
    }

    private void check(PersonPage person, String screen) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            person.page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
            Screens.keep(person.window, screen + "-" + scheme.name().toLowerCase(Locale.ROOT));
            violations(person.window).forEach(violation -> found.add(screen + ", " + scheme + ": " + violation));
        }
    }

    private static List<String> violations(Window window) {
        return new AxeBuilder(window.page())
                .withTags(RULES).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary()))
                        .toList();
    }
}
