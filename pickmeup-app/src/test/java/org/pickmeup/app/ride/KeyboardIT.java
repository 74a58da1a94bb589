package org.pickmeup.app.ride;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.running.RunningApp;

/** A whole ride of two people who touch neither screen nor mouse, and hear at each step where they are. */
@BrowserTest
class KeyboardIT {

    @AutoClose
    private RunningApp app;

    private PassengerPage ana;
    private DriverPage bryan;
    private Keyboard anasKeys;
    private Keyboard bryansKeys;
    private ScreenReader anasEar;
    private ScreenReader bryansEar;

    @BeforeEach
    void open(@TempDir Path data, Browsers browsers) {
        app = RunningApp.start(data);
        ana = new PassengerPage(browsers.open("Ana", Device.PHONE, Places.PLAZA));
        bryan = new DriverPage(browsers.open("Bryan", Device.DESKTOP, Places.CENTRE));
        anasKeys = new Keyboard(ana.page);
        bryansKeys = new Keyboard(bryan.page);
        anasEar = ScreenReader.of(ana.page);
        bryansEar = ScreenReader.of(bryan.page);
    }

    @Test
    void ridesFromSigningInToTheReceipt() {
        bryan.opens(app.url("/driver?speed=16"));
        bryansKeys.types("#name", "Bryan");
        bryansKeys.types("#vehicle", "White Fiat Cronos");
        bryansKeys.presses("#sign-in", "Enter");
        bryan.isAt("online");
        bryansEar.hears("You are online");

        ana.opens(app.url("/passenger"));
        anasKeys.types("#name", "Ana");
        anasKeys.presses("Enter");
        ana.isAt("home");
        anaChoosesWhereTo();
        anasKeys.presses("#request-ride", "Enter");
        ana.isAt("waiting");
        anasEar.hears("Looking for your driver");

        bryansEar.hears("1 request");
        bryansKeys.presses("[data-passenger=Ana] button.accept", "Enter");
        bryan.isAt("approaching");
        bryansEar.hears("Ana confirmed");
        ana.isAt("accepted");
        anasEar.hears("Bryan is on the way");
        bothTalk();

        bryan.drives(() -> bryansKeys.presses("#drive", "Space"));
        bryan.isThere();
        bryansKeys.presses("#arrived", "Enter");
        ana.isAt("arrived");
        anasEar.hears("Your driver is here");
        bryansKeys.presses("#start-trip", "Enter");
        ana.isAt("riding");
        anasEar.hears("On your way");
        bryansEar.hears("Drive to the destination");
        bryan.drives(() -> bryansKeys.presses("#drive", "Space"));
        bryan.isThere();
        bryansKeys.presses("#end-trip", "Enter");
        anaPays();

        bryansEar.hears("You have been paid");
        bryansKeys.presses("[name=rating]", "Space");
        bryansKeys.presses("#done", "Enter");
        bryan.isAt("online");
        anasKeys.presses("#done", "Enter");
        ana.isAt("home");
    }

    private void anaChoosesWhereTo() {
        anasKeys.presses("#choose-on-map", "Enter");
        anasEar.hears("Choose on the map");
        anasKeys.presses("#pick-here", "Enter");
        anasEar.hears("Your ride");
    }

    private void bothTalk() {
        anasKeys.presses("#chat-open", "Enter");
        anasKeys.types("#chat-input", "I wear a red scarf");
        anasKeys.presses("Enter");
        ana.chat.hasSaid("I wear a red scarf");
        anasKeys.presses("Escape");
        bryansEar.hears("I wear a red scarf");
        bryansKeys.presses("#chat-open", "Enter");
        bryan.chat.hears("I wear a red scarf");
        bryansKeys.presses("#chat-quick button", "Enter");
        anasEar.hears("On my way");
        bryansKeys.presses("#chat-close", "Enter");
    }

    private void anaPays() {
        BigDecimal cost = ana.seesFare();
        anasEar.hears("You have arrived");
        anasKeys.goesTo("[name=tip]");
        anasKeys.presses("ArrowRight");
        anasKeys.presses("[name=rating]", "Space");
        anasKeys.presses("ArrowRight");
        anasKeys.presses("#pay", "Enter");
        ana.isAt("processed");
        anasEar.hears("Paid. Thank you!");
        BigDecimal tip = cost.multiply(new BigDecimal("0.10")).setScale(2, RoundingMode.HALF_UP);
        ana.seesReceipt(cost, tip, 2);
    }
}
