package org.pickmeup.app.ride;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.running.Client2014;
import org.pickmeup.app.running.Observer;
import org.pickmeup.app.running.RunningApp;

/** A ride between one of today's pages and a phone that still has the application of 2014. */
@BrowserTest
class Ride2014IT {

    @AutoClose
    private RunningApp app;

    private Observer observer;

    @BeforeEach
    void start(@TempDir Path data) {
        app = RunningApp.start(data, "--pickmeup.security.open=true");
        observer = app.observe();
    }

    @Test
    void todaysPassengerRidesWithADriverOf2014(Browsers browsers) throws MqttException {
        PassengerPage ana = new PassengerPage(browsers.open("Ana", Device.PHONE, Places.PLAZA));
        ana.comesOnline(app, "Ana");
        try (Client2014 bryan = Client2014.driver(app.brokerUrl(), "Bryan")) {
            bryan.isAt(Places.CENTRE);
            ana.choosesDestination();
            ana.requestsRide();
            await().until(() -> observer.retained("pickmeup/requests/Ana").isPresent());

            bryan.retain("pickmeup/requests/Ana", 1, "");
            bryan.tell("pickmeup/passengers/Ana/inbox", 1, """
                    {"type":"accept","driverId":"Bryan","lon":"-56.1913","lat":"-34.9055"}""");
            ana.isAt("accepted");
            ana.seesPartner("Bryan");

            bryan.isAt(Places.PLAZA);
            bryan.tell("pickmeup/passengers/Ana/inbox", 1, """
                    {"type":"tripStart"}""");
            ana.isAt("riding");
            bryan.isAt(Places.CENTRE);
            bryan.tell("pickmeup/passengers/Ana/inbox", 1, """
                    {"type":"tripEnd","distance":"0.15","time":"10","cost":"5.50"}""");

            assertThat(ana.seesFare()).isEqualByComparingTo("5.50");
            ana.tips(10);
            ana.rates(5);
            ana.pays();
            ana.seesReceipt(new BigDecimal("5.50"), new BigDecimal("0.55"), 5);
            await().untilAsserted(() -> assertThat(bryan.inbox())
                    .last()
                    .asString()
                    .contains("\"type\":\"tripProcessed\"", "\"tip\":0.55", "\"rating\":5"));
        }
    }

    @Test
    void todaysPassengerIsToldThatADriverOf2014AskedForTooMuch(Browsers browsers) throws MqttException {
        PassengerPage ana = new PassengerPage(browsers.open("Ana", Device.PHONE, Places.PLAZA));
        ana.comesOnline(app, "Ana");
        try (Client2014 bryan = Client2014.driver(app.brokerUrl(), "Bryan")) {
            bryan.isAt(Places.PLAZA);
            ana.choosesDestination();
            ana.requestsRide();
            await().until(() -> observer.retained("pickmeup/requests/Ana").isPresent());
            bryan.tell("pickmeup/passengers/Ana/inbox", 1, """
                    {"type":"accept","driverId":"Bryan","lon":"-56.1996","lat":"-34.9061"}""");
            ana.isAt("accepted");
            bryan.tell("pickmeup/passengers/Ana/inbox", 1, """
                    {"type":"tripStart"}""");
            ana.isAt("riding");
            bryan.isAt(Places.CENTRE);
            bryan.tell("pickmeup/passengers/Ana/inbox", 1, """
                    {"type":"tripEnd","distance":"0.55","time":"120","cost":"99.00"}""");

            ana.seesThatTheFareWasCorrectedFrom("$99.00");
            assertThat(ana.seesFare()).isLessThan(new BigDecimal("99.00"));
        }
    }

    @Test
    void todaysDriverDrivesAPassengerOf2014(Browsers browsers) throws MqttException {
        DriverPage bryan = new DriverPage(browsers.open("Bryan", Device.DESKTOP, Places.CENTRE));
        bryan.comesOnline(app, "Bryan");
        try (Client2014 ana = Client2014.passenger(app.brokerUrl(), "Ana")) {
            ana.isAt(Places.PLAZA);
            ana.retain("pickmeup/requests/Ana", 1, """
                    {"name":"Ana","lon":"-56.1996","lat":"-34.9061"}""");
            bryan.accepts("Ana");
            bryan.isAt("approaching");
            bryan.seesPartner("Ana");
            await().until(() -> types(ana).contains("accept"));

            bryan.arrives();
            bryan.starts();
            await().until(() -> types(ana).contains("tripStart"));
            bryan.ends();
            await().until(() -> types(ana).contains("tripEnd"));
            BigDecimal cost = bryan.dollars("#fare-cost");
            ana.tell("pickmeup/payments", 2, """
                    {"passengerId":"Ana","driverId":"Bryan","cost":"%s","tip":"1.00","rating":"4"}""".formatted(cost));

            bryan.seesPayment(cost, new BigDecimal("1.00"), 4);
            await().until(() -> types(ana).contains("tripProcessed"));
        }
    }

    private static List<String> types(Client2014 client) {
        return client.inbox().stream()
                .map(message -> message.replaceAll(".*\"type\" ?: ?\"(\\w+)\".*", "$1"))
                .toList();
    }
}
