package org.pickmeup.app.ride;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.browser.Window;
import org.pickmeup.app.running.RunningApp;

/** A ride survives what happens to connections and pages. */
@BrowserTest
class ConnectionIT {

    @AutoClose
    private RunningApp app;

    private PassengerPage ana;
    private DriverPage bryan;

    @BeforeEach
    void pairUp(@TempDir Path data, Browsers browsers) {
        app = RunningApp.startOnFixedPort(data);
        Window phone = browsers.open("Ana", Device.PHONE, Places.PLAZA);
        Window desk = browsers.open("Bryan", Device.DESKTOP, Places.CENTRE);
        phone.tolerate("WebSocket connection");
        desk.tolerate("WebSocket connection");
        ana = new PassengerPage(phone);
        bryan = new DriverPage(desk);
        ana.comesOnline(app, "Ana");
        bryan.comesOnline(app, "Bryan");
        bryan.getsTheRideOf(ana, "Ana");
    }

    @Test
    void goesOnWhenTheBrokerWasAwayInTheMiddle() {
        app.broker().stop();
        ana.isDisconnected();
        bryan.isDisconnected();
        bryan.arrives();

        app.broker().start();
        ana.isConnected();
        bryan.isConnected();
        ana.isAt("arrived");
        rideToTheEnd();
    }

    @Test
    void goesOnWhereItWasWhenBothPagesAreReloaded() {
        ana.reloads();
        ana.isAt("accepted");
        ana.seesPartner("Bryan");
        bryan.reloads();
        bryan.isAt("approaching");
        bryan.seesPartner("Ana");
        bryan.arrives();
        ana.isAt("arrived");
        ana.reloads();
        ana.isAt("arrived");
        rideToTheEnd();
    }

    private void rideToTheEnd() {
        bryan.starts();
        ana.isAt("riding");
        bryan.ends();
        BigDecimal cost = ana.seesFare();
        ana.rates(5);
        ana.pays();
        ana.seesReceipt(cost, new BigDecimal("0.00"), 5);
        bryan.seesPayment(cost, new BigDecimal("0.00"), 5);
    }
}
