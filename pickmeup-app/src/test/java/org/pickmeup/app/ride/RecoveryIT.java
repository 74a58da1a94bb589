package org.pickmeup.app.ride;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.browser.Window;
import org.pickmeup.app.running.RunningApp;

/** In every phase both sides leave and come back, and find on the screen what was there before. */
@BrowserTest
@ParameterizedClass(name = "{0}")
@EnumSource
class RecoveryIT {

    enum Way {
        RELOADED,
        CLOSED_AND_OPENED_AGAIN
    }

    @AutoClose
    private static RunningApp app;

    @Parameter
    Way way;

    private Browsers browsers;
    private PassengerPage ana;
    private DriverPage bryan;
    private String name;

    @BeforeAll
    static void start(@TempDir Path data) {
        app = RunningApp.start(data);
    }

    @Test
    void aRideGoesOnWhereItWasInEveryPhase(Browsers browsers) {
        this.browsers = browsers;
        name = "Ana-" + way;
        ana = new PassengerPage(browsers.open("Ana", Device.PHONE, Places.PLAZA));
        bryan = new DriverPage(browsers.open("Bryan", Device.DESKTOP, Places.CENTRE));
        ana.comesOnline(app, name);
        bryan.comesOnline(app, "Bryan-" + way);

        ana.choosesDestination();
        ana.requestsRide();
        anaLeavesAndComesBackTo("waiting");
        bryan.seesRequestOf(name);
        bryanLeavesAndComesBackTo("online");

        bryan.accepts(name);
        ana.seesPartner("Bryan-" + way);
        bryan.seesPartner(name);
        ana.chat.opens();
        ana.chat.says("I wear a red scarf");
        ana.chat.closes();
        bothLeaveAndComeBackTo("accepted", "approaching");
        bryan.chat.opens();
        bryan.chat.hears("I wear a red scarf");
        bryan.chat.closes();

        bryan.arrives();
        bryan.seesHowLongToWait();
        bothLeaveAndComeBackTo("arrived", "arrived");

        bryan.starts();
        ana.isAt("riding");
        bryan.drives();
        bryan.seesMeterRun();
        bryan.stops();
        ana.hasSeenAsMuchAs(bryan);
        bothLeaveAndComeBackTo("riding", "riding");

        bryan.ends();
        BigDecimal cost = ana.seesFare();
        bothLeaveAndComeBackTo("ended", "ended");

        app.backend().stop();
        ana.rates(5);
        ana.pays();
        ana.seesThatThePaymentWaitsForTheBackend();
        anaLeavesAndComesBackTo("paying");
        app.backend().start();
        ana.seesReceipt(cost, new BigDecimal("0.00"), 5);
        bryan.seesPayment(cost, new BigDecimal("0.00"), 5);
        bothLeaveAndComeBackTo("processed", "processed");
    }

    private void bothLeaveAndComeBackTo(String passengerPhase, String driverPhase) {
        bryanLeavesAndComesBackTo(driverPhase);
        anaLeavesAndComesBackTo(passengerPhase);
    }

    private void anaLeavesAndComesBackTo(String phase) {
        ana = leaveAndComeBackTo(phase, ana, PassengerPage::new, PassengerPage::comesBack, name);
    }

    private void bryanLeavesAndComesBackTo(String phase) {
        bryan = leaveAndComeBackTo(phase, bryan, DriverPage::new, DriverPage::comesBack, "Bryan-" + way);
    }

    private interface SignIn<P> {
        void accept(P page, RunningApp app, String name);
    }

    private <P extends PersonPage> P leaveAndComeBackTo(
            String phase, P before, Function<Window, P> open, SignIn<P> signIn, String as) {
        before.isAt(phase);
        String screen = before.screen();
        P after = before;
        if (way == Way.RELOADED) {
            before.reloads();
        } else {
            after = open.apply(browsers.openAgain(as, before.window));
            before.window.close();
            signIn.accept(after, app, as);
        }
        after.isAt(phase);
        after.isConnected();
        after.shows(screen);
        return after;
    }
}
