package org.pickmeup.app.ride;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.browser.Window;
import org.pickmeup.app.running.RunningApp;

/** One person at two places: the newer one takes over, and the older one rests until it is wanted. */
@BrowserTest
class TakeoverIT {

    private static final String ANA = "Ana";

    @TempDir
    static Path data;

    @AutoClose
    private static RunningApp app;

    private PassengerPage ana;

    @BeforeAll
    static void start() {
        app = RunningApp.start(data);
    }

    @BeforeEach
    void ask(Browsers browsers) {
        ana = new PassengerPage(browsers.open(ANA, Device.PHONE, Places.PLAZA));
        ana.comesOnline(app, ANA);
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

    private void takeOverAndBack(Window newer) {
        PassengerPage elsewhere = new PassengerPage(newer);
        elsewhere.comesBack(app, ANA);
        elsewhere.isAt("waiting");
        ana.rests();
        elsewhere.isConnected();

        ana.isUsedHere();
        ana.isAt("waiting");
        ana.isConnected();
        elsewhere.rests();

        ana.cancelsRequest();
        ana.isAt("home");
        ana.signsOut();
    }
}
