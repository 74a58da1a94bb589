package org.pickmeup.app.ride;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.browser.Screens;
import org.pickmeup.app.browser.Window;
import org.pickmeup.app.running.Engine;
import org.pickmeup.app.running.Observer;
import org.pickmeup.app.running.RunningApp;

/** A ride as two people take it: Ana with her phone, Bryan at a desk. */
@BrowserTest
@ParameterizedClass(name = "on {0}")
@EnumSource
class RideIT {

    @Parameter
    Engine engine;

    @AutoClose
    private RunningApp app;

    private Observer observer;
    private Window desk;
    private PassengerPage ana;
    private DriverPage bryan;

    @BeforeEach
    void open(@TempDir Path folder, Browsers browsers) throws IOException {
        app = engine.start(folder);
        observer = app.observe();
        ana = new PassengerPage(browsers.open("Ana", Device.PHONE, Places.PLAZA));
        desk = browsers.open("Bryan", Device.DESKTOP, Places.CENTRE);
        bryan = new DriverPage(desk);
    }

    @Test
    void goesFromPresenceToPayment() {
        bothComeOnline();
        anaAsksAndBryanAccepts();
        theyTalkWhileBryanApproaches();
        bryanDrivesAnaToHerDestination();
        BigDecimal cost = anaSeesTheFareThatBryanSees();
        anaPaysAndBothSeeItProcessed(cost);
        theLedgerBalances(cost);
        bryanClosesHisBrowserAndIsGone();
    }

    private void bothComeOnline() {
        ana.comesOnline(app, "Ana");
        bryan.comesOnline(app, "Bryan");
        await().untilAsserted(() -> {
            assertThat(observer.retained("pickmeup/passengers/Ana")).hasValueSatisfying(containing("\"name\":\"Ana\""));
            assertThat(observer.retained("pickmeup/drivers/Bryan")).hasValueSatisfying(containing("connectionTime"));
            assertThat(observer.retained("pickmeup/drivers/Bryan/picture"))
                    .hasValueSatisfying(containing("data:image/"));
            assertThat(observer.retained("pickmeup/drivers/Bryan/location"))
                    .hasValueSatisfying(containing("\"lon\":-56."));
        });
    }

    private void anaAsksAndBryanAccepts() {
        ana.choosesDestination();
        Screens.keep(ana.window, "passenger-home");
        ana.requestsRide();
        await().until(() -> observer.retained("pickmeup/requests/Ana").isPresent());
        bryan.seesRequestOf("Ana");
        Screens.keep(desk, "driver-online");

        bryan.accepts("Ana");
        ana.isAt("accepted");
        bryan.isAt("approaching");
        ana.seesPartner("Bryan");
        bryan.seesPartner("Ana");
        await().untilAsserted(() -> {
            assertThat(observer.retained("pickmeup/requests/Ana")).isEmpty();
            assertThat(observer.retained("pickmeup/passengers/Ana/trip"))
                    .hasValueSatisfying(containing("\"phase\":\"accepted\""));
            assertThat(observer.retained("pickmeup/drivers/Bryan/trip"))
                    .hasValueSatisfying(containing("\"phase\":\"accepted\""));
        });
    }

    private void theyTalkWhileBryanApproaches() {
        bryan.seesTimeLeft();
        ana.seesTimeLeft();
        bryan.drives();
        Screens.keepForReadme(ana.window, "passenger");
        Screens.keepForReadme(desk, "driver");
        ana.chat.opens();
        bryan.chat.opens();
        bryan.chat.says("On my way!");
        ana.chat.hears("On my way!");
        ana.chat.says("I wear a red scarf");
        bryan.chat.hears("I wear a red scarf");
        ana.chat.speaks();
        bryan.chat.hearsVoice();
        bryan.chat.thinksBetterOfSpeaking();
        bryan.chat.speaksWhileHolding();
        ana.chat.hearsVoice();
        Screens.keep(ana.window, "passenger-chat");
        ana.chat.closes();
        bryan.chat.closes();

        bryan.isThere();
        bryan.arrives();
        ana.isAt("arrived");
    }

    private void bryanDrivesAnaToHerDestination() {
        bryan.starts();
        ana.isAt("riding");
        await().until(() -> observer.retained("pickmeup/passengers/Ana/trip")
                .filter(trip -> trip.contains("\"phase\":\"riding\""))
                .isPresent());
        bryan.drives();
        bryan.seesMeterRun();
        ana.seesMeterRun();
        Screens.keep(ana.window, "passenger-riding");
        bryan.isThere();
        bryan.ends();
    }

    private BigDecimal anaSeesTheFareThatBryanSees() {
        BigDecimal cost = ana.seesFare();
        assertThat(cost).isGreaterThan(new BigDecimal("5.00")).isEqualTo(bryan.dollars("#fare-cost"));
        return cost;
    }

    private void anaPaysAndBothSeeItProcessed(BigDecimal cost) {
        ana.tips(15);
        ana.rates(5);
        Screens.keep(ana.window, "passenger-ended");
        ana.pays();
        BigDecimal tip = cost.multiply(new BigDecimal("0.15")).setScale(2, RoundingMode.HALF_UP);
        ana.seesReceipt(cost, tip, 5);
        bryan.seesPayment(cost, tip, 5);
        Screens.keep(desk, "driver-processed");

        for (String inbox : List.of("pickmeup/passengers/Ana/inbox", "pickmeup/drivers/Bryan/inbox")) {
            await().untilAsserted(() ->
                    assertThat(observer.messages(inbox)).last().satisfies(containing("\"type\":\"tripProcessed\"")));
        }
        bryan.rates(4);
        bryan.goesOn();
        ana.goesHome();
        await().untilAsserted(() -> {
            assertThat(observer.retained("pickmeup/passengers/Ana/trip")).isEmpty();
            assertThat(observer.retained("pickmeup/drivers/Bryan/trip")).isEmpty();
            assertThat(observer.retained("pickmeup/passengers/Ana/profile"))
                    .hasValueSatisfying(containing("\"rating\":4"));
        });
    }

    private void theLedgerBalances(BigDecimal cost) {
        BigDecimal paid = app.ledger()
                .sql("select cost from payment where passenger_id = 'Ana' and driver_id = 'Bryan'")
                .query(BigDecimal.class)
                .single();
        assertThat(paid).isEqualByComparingTo(cost);
        BigDecimal balance = app.ledger()
                .sql("select sum(amount) from ledger_entry")
                .query(BigDecimal.class)
                .single();
        assertThat(balance).isZero();
    }

    private void bryanClosesHisBrowserAndIsGone() {
        desk.close();
        await().untilAsserted(() ->
                assertThat(observer.retained("pickmeup/drivers/Bryan")).isEmpty());
    }

    private static Consumer<String> containing(String part) {
        return payload -> assertThat(payload).contains(part);
    }
}
