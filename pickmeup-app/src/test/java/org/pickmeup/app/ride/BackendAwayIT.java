package org.pickmeup.app.ride;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.running.RunningApp;

/** A ride needs the backend for nothing but its payment. */
@BrowserTest
class BackendAwayIT {

    @AutoClose
    private RunningApp app;

    @Test
    void aRideGoesOnWithoutTheBackendAndIsPaidWhenItReturns(@TempDir Path data, Browsers browsers) {
        app = RunningApp.start(data);
        PassengerPage ana = new PassengerPage(browsers.open("Ana", Device.PHONE, Places.PLAZA));
        DriverPage bryan = new DriverPage(browsers.open("Bryan", Device.DESKTOP, Places.CENTRE));
        ana.comesOnline(app, "Ana");
        bryan.comesOnline(app, "Bryan");
        app.backend().stop();

        bryan.getsTheRideOf(ana, "Ana");
        bryan.arrives();
        ana.isAt("arrived");
        bryan.starts();
        ana.isAt("riding");
        bryan.ends();
        BigDecimal cost = ana.seesFare();
        ana.rates(5);
        ana.pays();
        ana.seesThatThePaymentWaitsForTheBackend();
        bryan.seesThatThePaymentWaitsForTheBackend();

        app.backend().start();
        ana.seesReceipt(cost, new BigDecimal("0.00"), 5);
        bryan.seesPayment(cost, new BigDecimal("0.00"), 5);
        assertThat(app.ledger()
                        .sql("select count(*) from payment")
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
