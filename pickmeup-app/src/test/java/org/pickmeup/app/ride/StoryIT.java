package org.pickmeup.app.ride;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.browser.Window;
import org.pickmeup.app.running.RunningApp;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Kind;

/** A ride that plays itself on both phones of the stage, from the first connection to the receipt. */
@BrowserTest
class StoryIT {

    private static final List<String> UP_TO_THE_RIDE = List.of(
            "begin",
            "driverConnects",
            "driverTells",
            "driverListens",
            "passengerConnects", // connection
            "plans",
            "asks",
            "accepts",
            "confirms", // pairing
            "follows",
            "approaches",
            "talks",
            "speaks",
            "passengerVanishes",
            "arrives",
            "passengerReturns",
            "driverVanishes",
            "driverReturns", // approaching
            "starts",
            "rides");

    @AutoClose
    private RunningApp app;

    @BeforeEach
    void start(@TempDir Path data) {
        app = RunningApp.startOnFixedPort(data);
    }

    @Test
    void isToldFromStartToEndWithEachPlugPulledOnce(Browsers browsers) {
        Window stage = browsers.open("Stage", Device.DESKTOP, Places.CENTRE);
        stage.tolerate("WebSocket"); // what becomes of a connection whose broker is gone
        StoryPage story = new StoryPage(stage);
        DriverPage bryan = new DriverPage(stage, "#driver-phone");
        PassengerPage mike = new PassengerPage(stage, "#passenger-phone");
        story.opens(app, "accepts", "arrives", "driverVanishes", "brokerStops", "paysInVain", "end");
        story.signsInAsOperator(
                app.tokens().issue(Identity.service(Kind.OPERATOR, Instant.now().plusSeconds(3600))));
        story.showsTheDiagram();
        story.hurries();

        story.plays();
        story.isAt("accepts");
        bryan.isAt("approaching");
        mike.isAt("accepted");
        story.isPhotographed("accepts-en");
        story.showsTheRows();
        story.plays();
        story.isAt("arrives");
        story.isPulled("passenger", true);
        bryan.isThere();
        bryan.isAt("arrived");
        story.tellsThatSomethingWaits();
        story.isPhotographed("queue-en");
        story.plays();
        story.isAt("driverVanishes");
        mike.seesPartnerLost();
        story.isPulled("driver", true);
        story.isPhotographed("will-en");
        story.plays();
        story.isAt("brokerStops");
        story.isPulled("broker", true);
        bryan.isDisconnected();
        mike.isDisconnected();
        story.plays();
        story.isAt("paysInVain");
        story.isPulled("backend", true);
        mike.seesThatThePaymentWaitsForTheBackend();
        story.tellsThatSomethingWaits();
        story.showsTheDiagram();
        story.isPhotographed("payment-en");
        story.plays();
        story.isAt("end");
        bryan.isAt("online");
        mike.isAt("home");

        List<String> steps = story.told("steps");
        assertThat(steps).startsWith(UP_TO_THE_RIDE.toArray(String[]::new));
        assertThat(steps.subList(UP_TO_THE_RIDE.size(), steps.size()))
                .containsExactly(
                        "brokerStops",
                        "endsAlone",
                        "brokerStarts",
                        "backendStops",
                        "paysInVain",
                        "backendStarts",
                        "processed",
                        "rates",
                        "end");
        assertThat(story.told("captions"))
                .hasSizeGreaterThanOrEqualTo(steps.size())
                .noneMatch(StoryIT::isKey);
        assertThat(story.told("plugs")).containsExactly("passenger", "driver", "broker", "backend");
        assertThat(story.told("queues")).contains("Waiting: 1 for Passenger", "Waiting: 1 for Backend");
        assertThat(story.explanations())
                .hasSizeGreaterThan(25)
                .doesNotHaveDuplicates()
                .noneMatch(StoryIT::isKey);
        List<String> phases = List.of("Connection", "Pairing", "Approaching", "Driving", "Payment");
        assertThat(story.phasesOfTheRows()).isEqualTo(phases);
        assertThat(story.phasesOfTheDiagram()).isEqualTo(phases);
        assertThat(payments()).isOne();
    }

    @Test
    void needsNoOperatorAndHurriesWhereItIsToBeSeen(Browsers browsers) {
        Window stage = browsers.open("Stage", Device.DESKTOP, Places.CENTRE, Language.SPANISH.locale());
        StoryPage story = new StoryPage(stage);
        story.opens(app, "passengerReturns", "driverReturns", "end");
        story.showsTheDiagram();
        story.hurries();

        story.jumpsTo(2);
        story.isAt("plans");
        story.isPhotographed("connection-es");
        story.jumpsTo(3);
        story.isAt("follows");
        story.showsTheRows();
        story.isPhotographed("pairing-es");
        story.goesOneStep();
        story.isAt("approaches");
        story.plays();
        story.isAt("passengerReturns");
        story.isPhotographed("queue-es");
        story.plays();
        story.isAt("driverReturns");
        story.jumpsTo(5);
        story.isAt("pays");
        story.plays();
        story.isAt("end");
        story.showsTheDiagram();
        story.isPhotographed("payment-es");

        assertThat(story.told("plugs")).containsExactly("passenger", "driver");
        assertThat(story.told("captions")).noneMatch(StoryIT::isKey);
        assertThat(payments()).isOne();

        story.jumpsTo(1);
        story.isAt("begin");
        assertThat(story.explanations()).isEmpty();
    }

    private int payments() {
        return app.ledger()
                .sql("select count(*) from payment where passenger_id = 'Mike' and driver_id = 'Bryan'")
                .query(Integer.class)
                .single();
    }

    /** Of a text that is in no bundle. */
    private static boolean isKey(String text) {
        return text.matches("\\S+\\.\\S+");
    }
}
