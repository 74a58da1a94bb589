package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.browser.Screens;
import org.pickmeup.app.running.RunningApp;

/** What goes wrong on a ride is said, and there is a way on. */
@BrowserTest
class SetbackIT {

    @TempDir
    private Path data;

    @AutoClose
    private RunningApp app;

    private PassengerPage ana;
    private DriverPage bryan;

    @BeforeEach
    void open(Browsers browsers) {
        ana = new PassengerPage(browsers.open("Ana", Device.PHONE, Places.PLAZA));
        bryan = new DriverPage(browsers.open("Bryan", Device.PHONE, Places.CENTRE));
    }

    @Test
    void aRequestThatNobodyTakesRunsOutAndIsAskedAgainWithOneTap() {
        app = RunningApp.start(data, "--pickmeup.trip.request-lifetime=10s");
        ana.comesOnline(app, "Ana");
        ana.choosesDestination();
        ana.requestsRide();
        ana.isAt("home");
        ana.isTold("Your request has run out.");
        Screens.keep(ana.window, "passenger-expired");
        ana.requestsRide();
    }

    @Test
    void aWaitThatGetsLongSaysWhatMayBeDone() {
        app = RunningApp.start(data);
        // The map's view must not be on its way while the clock leaps.
        ana.page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        ana.comesOnline(app, "Ana");
        ana.choosesDestination();
        ana.requestsRide();
        assertThat(ana.find("#waiting-word")).isHidden();
        ana.page.clock().setFixedTime(Date.from(Instant.now().plusSeconds(70)));
        assertThat(ana.find("#waiting-word")).containsText("You pay nothing while you wait");
        Screens.keep(ana.window, "passenger-waiting-long");
        ana.page.clock().setFixedTime(Date.from(Instant.now().plusSeconds(300)));
        assertThat(ana.find("#waiting-word")).containsText("Your request stays open until");
        ana.cancelsRequest();
        ana.isAt("home");
    }

    @Test
    void aPaymentThatIsRefusedSaysWhyAndIsPaidAnew() {
        app = RunningApp.start(data, "--pickmeup.payment.most-tip=0.10");
        BigDecimal cost = theyRideToTheEnd();
        ana.tips(20);
        ana.rates(5);
        ana.pays();
        assertThat(ana.find("#payment-error")).containsText("A tip of that size is not taken here.");
        ana.isAt("ended");
        Screens.keep(ana.window, "passenger-rejected");
        ana.tips(0);
        ana.pays();
        ana.seesReceipt(cost, new BigDecimal("0.00"), 5);
        bryan.seesPayment(cost, new BigDecimal("0.00"), 5);
    }

    @Test
    void aDriverOutOfReachIsSaidToBeSoUntilTheyAreBack(Browsers browsers) {
        app = RunningApp.start(data, "--pickmeup.trip.driver-gone=2s");
        theyPairUp();
        ana.seesPartner("Bryan");
        DriverPage again = new DriverPage(browsers.openAgain("Bryan", bryan.window));
        bryan.window.close();
        assertThat(ana.find("#partner-lost")).containsText("Bryan has been out of reach since");
        Screens.keep(ana.window, "passenger-driver-gone");
        again.comesBack(app, "Bryan");
        again.isAt("approaching");
        ana.seesPartner("Bryan");
    }

    @Test
    void whoDoesNotWaitForThePaymentIsToldWhenItIsThere() {
        app = RunningApp.start(data);
        theyRideToTheEnd();
        app.backend().stop();
        ana.rates(5);
        ana.pays();
        ana.seesThatThePaymentWaitsForTheBackend();
        ana.find("#leave-paying").click();
        ana.isAt("home");
        ana.reloads();
        ana.isAt("home");
        app.backend().start();
        assertThat(ana.find("#notice")).containsText("Your ride with Bryan is paid");
        ana.isAt("home");
    }

    private BigDecimal theyRideToTheEnd() {
        theyPairUp();
        bryan.arrives();
        bryan.starts();
        ana.isAt("riding");
        bryan.ends();
        return ana.seesFare();
    }

    private void theyPairUp() {
        ana.comesOnline(app, "Ana");
        bryan.comesOnline(app, "Bryan");
        bryan.getsTheRideOf(ana, "Ana");
    }
}
