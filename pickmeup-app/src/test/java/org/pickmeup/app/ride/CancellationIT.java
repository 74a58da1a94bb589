package org.pickmeup.app.ride;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.running.Observer;
import org.pickmeup.app.running.RunningApp;

/** A ride that is called off before it starts, and what the other side is told. */
@BrowserTest
class CancellationIT {

    @AutoClose
    private static RunningApp app;

    private static Observer observer;

    private String passenger;
    private PassengerPage ana;
    private DriverPage bryan;

    @BeforeAll
    static void start(@TempDir Path data) {
        app = RunningApp.start(data, "--pickmeup.trip.no-show-after=1s");
        observer = app.observe();
    }

    @BeforeEach
    void pairUp(TestInfo test, Browsers browsers) {
        passenger = "Ana-" + Math.abs(test.getDisplayName().hashCode());
        ana = new PassengerPage(browsers.open("Ana", Device.PHONE, Places.PLAZA));
        bryan = new DriverPage(browsers.open("Bryan", Device.DESKTOP, Places.CENTRE));
        ana.comesOnline(app, passenger);
        bryan.comesOnline(app, "Bryan-" + passenger);
        bryan.getsTheRideOf(ana, passenger);
    }

    @Test
    void aDriverWhoCancelsPutsTheRequestBackToTheOthers(Browsers browsers) {
        bryan.cancels("traffic");
        ana.isAt("waiting");
        ana.isTold("Bryan-" + passenger + " had to cancel: “Stuck in traffic”. Asking the others.");
        bryan.isAt("online");

        DriverPage carla = new DriverPage(browsers.open("Carla", Device.DESKTOP, Places.CENTRE));
        carla.comesOnline(app, "Carla-" + passenger);
        carla.seesRequestOf(passenger);
        bryan.seesNoRequestOf(passenger);
        carla.accepts(passenger);
        ana.isAt("accepted");
        ana.seesPartner("Carla-" + passenger);
        carla.isAt("approaching");
        await().untilAsserted(() -> assertThat(observer.retained("pickmeup/passengers/" + passenger + "/trip"))
                .hasValueSatisfying(trip -> assertThat(trip).contains("\"phase\":\"accepted\"", "Carla-")));
    }

    @Test
    void aPassengerWhoCancelsSaysWhyInTheirOwnWords() {
        ana.cancelsSaying("My aunt came by");
        ana.isAt("home");
        bryan.isAt("online");
        bryan.isTold(passenger + " cancelled the ride: “My aunt came by”");
        await().untilAsserted(() -> assertThat(observer.retained("pickmeup/drivers/Bryan-" + passenger + "/trip"))
                .isEmpty());
    }

    @Test
    void aPassengerWhoDoesNotComeOwesAFeeThatBothSidesSee() {
        bryan.arrives();
        ana.isAt("arrived");
        bryan.leavesWithoutPassenger();
        bryan.isAt("online");
        bryan.isTold("The fee of $5.00 is yours.");
        ana.isAt("home");
        ana.isTold("waited for you at the pickup in vain. The fee for that is $5.00.");
    }
}
