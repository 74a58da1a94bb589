package org.pickmeup.app.ride;

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
import org.pickmeup.app.browser.Window;
import org.pickmeup.app.running.RunningApp;

/** One person at two places: the newer one takes over, and the older one rests until it is wanted. */
@BrowserTest
class TakeoverIT {

    @AutoClose
    private static RunningApp app;

    private String name;
    private PassengerPage ana;

    @BeforeAll
    static void start(@TempDir Path data) {
        app = RunningApp.start(data);
    }

    @BeforeEach
    void ask(TestInfo test, Browsers browsers) {
        name = "Ana-" + Math.abs(test.getDisplayName().hashCode());
        ana = new PassengerPage(browsers.open("Ana", Device.PHONE, Places.PLAZA));
        ana.comesOnline(app, name);
        ana.choosesDestination();
        ana.requestsRide();
    }

    @Test
    void takesOverInASecondTabOfTheSameBrowser(Browsers browsers) {
        takeOverAndBack(browsers.openTab(ana.window));
    }

    @Test
    void takesOverInASecondBrowser(Browsers browsers) {
        takeOverAndBack(browsers.openAgain("Ana elsewhere", ana.window));
    }

    @Test
    void hasTheRideSoFarOnADeviceThatHasNotSeenIt(Browsers browsers) {
        DriverPage bryan = new DriverPage(browsers.open("Bryan", Device.DESKTOP, Places.CENTRE));
        bryan.comesOnline(app, "Bryan");
        bryan.accepts(name);
        ana.seesPartner("Bryan");
        ana.chat.opens();
        ana.chat.says("I wear a red scarf");
        ana.chat.isUnderstood();
        ana.chat.closes();
        bryan.arrives();
        bryan.starts();
        ana.isAt("riding");
        bryan.drives();
        bryan.seesMeterRun();
        bryan.stops();
        ana.hasSeenAsMuchAs(bryan);
        String distance = ana.distance();

        PassengerPage elsewhere = new PassengerPage(browsers.openAgain("Ana elsewhere", ana.window));
        elsewhere.forgetsAllButTheSession(app);
        elsewhere.comesBack(app, name);
        elsewhere.isAt("riding");
        elsewhere.seesPartner("Bryan");
        elsewhere.hasSeenAbout(distance);
        elsewhere.chat.opens();
        elsewhere.chat.hasSaid("I wear a red scarf");
    }

    private void takeOverAndBack(Window newer) {
        PassengerPage elsewhere = new PassengerPage(newer);
        elsewhere.comesBack(app, name);
        elsewhere.isAt("waiting");
        ana.rests();
        elsewhere.isConnected();

        ana.isUsedHere();
        ana.isAt("waiting");
        ana.isConnected();
        elsewhere.rests();

        ana.cancelsRequest();
        ana.isAt("home");
    }
}
