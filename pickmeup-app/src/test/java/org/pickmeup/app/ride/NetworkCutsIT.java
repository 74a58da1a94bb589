package org.pickmeup.app.ride;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.browser.Window;
import org.pickmeup.app.running.Cable;
import org.pickmeup.app.running.RunningApp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A ride with a passenger whose phone loses the network three times. */
@BrowserTest
class NetworkCutsIT {

    private static final Logger LOG = LoggerFactory.getLogger(NetworkCutsIT.class);

    @AutoClose
    private RunningApp app;

    @AutoClose
    private Cable cable;

    private PassengerPage ana;
    private DriverPage bryan;

    @BeforeEach
    void open(@TempDir Path data, Browsers browsers) {
        app = RunningApp.start(data);
        cable = Cable.to(app);
        Window phone = browsers.open("Ana", Device.PHONE, Places.PLAZA);
        phone.tolerate("WebSocket connection|net::ERR_|Failed to fetch");
        ana = new PassengerPage(phone);
        bryan = new DriverPage(browsers.open("Bryan", Device.DESKTOP, Places.CENTRE));
        ana.comesOnline(cable, "Ana");
        bryan.comesOnline(app, "Bryan");
    }

    @Test
    void losesNothingAndSaysNothingTwice() {
        List<Duration> absences = new ArrayList<>();
        ana.choosesDestination();
        ana.requestsRide();
        bryan.seesRequestOf("Ana");
        anaLosesTheNetwork();
        bryan.accepts("Ana");
        absences.add(ana.isBackAfter(cable::mend));
        ana.isAt("accepted");
        bryan.isAt("approaching");

        ana.chat.opens();
        anaLosesTheNetwork();
        ana.chat.says("I wear a red scarf");
        ana.chat.types("And I am at the");
        bryan.arrives();
        absences.add(ana.isBackAfter(cable::mend));
        ana.isAt("arrived");
        ana.chat.isUnderstood();
        ana.chat.hasTyped("And I am at the");
        ana.chat.closes();
        bryan.chat.opens();
        bryan.chat.hears("I wear a red scarf");
        bryan.chat.closes();

        bryan.starts();
        ana.isAt("riding");
        bryan.ends();
        BigDecimal cost = ana.seesFare();
        ana.rates(5);
        anaLosesTheNetwork();
        ana.pays();
        ana.isAt("paying");
        absences.add(ana.isBackAfter(cable::mend));
        ana.seesReceipt(cost, new BigDecimal("0.00"), 5);
        bryan.seesPayment(cost, new BigDecimal("0.00"), 5);

        bryan.chat.hasHeard("I wear a red scarf", 1);
        assertThat(payments()).isEqualTo(1);
        LOG.info("Back after {} once the network was", absences);
        // The machine may be busy at one of them; the page itself never pauses that long.
        assertThat(Collections.min(absences)).isLessThan(Duration.ofSeconds(3));
    }

    private void anaLosesTheNetwork() {
        cable.cut();
        ana.isDisconnected();
    }

    private int payments() {
        return app.ledger()
                .sql("select count(*) from payment")
                .query(Integer.class)
                .single();
    }
}
