package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.browser.Screens;
import org.pickmeup.app.browser.Window;
import org.pickmeup.app.running.RunningApp;

/** The talk of docs/walkthrough.md, as it is written there: the same keys, the same places, the same pictures. */
@BrowserTest
class WalkthroughIT {

    @AutoClose
    private RunningApp app;

    private Window stage;
    private StoryPage story;

    @BeforeEach
    void beforeTheyComeIn(@TempDir Path data, Browsers browsers) {
        app = RunningApp.startOnFixedPort(data, "--pickmeup.simulator.drivers=4");
        stage = browsers.open("Stage", Device.DESKTOP, Places.CENTRE);
        stage.page().setViewportSize(1280, 720);
        stage.tolerate("WebSocket"); // what becomes of a connection whose broker is gone
        story = new StoryPage(stage);
        story.opens(app, "paysInVain", "end");
        story.signsInAsOperator(RoomPage.token(app));
    }

    @Test
    void goesAsItIsWritten(Browsers browsers) {
        RoomPage wire = RoomPage.ofOperator(browsers, app, "/wire");
        PassengerPage ana = new PassengerPage(browsers.open("Ana", Device.DESKTOP, Places.CENTRE));
        ana.comesOnline(app, "Ana");
        isPictured(stage, "1-begin");

        goesOn("begin", "driverConnects", "driverTells", "driverListens", "passengerConnects");
        isPictured(stage, "2-publish-subscribe");

        wire.find("#log-filter").fill("pickmeup/drivers/+/location");
        assertThat(wire.find("#log > li").first()).containsText("/location");
        isPictured(wire.window, "3-wildcards");

        stage.page().keyboard().press("d");
        goesOn("plans", "accepts");
        story.isPaired();
        new DriverPage(stage, "#driver-phone").isAt("approaching");
        story.looksBackTo("accept");
        isPictured(stage, "4-quality-of-service");
        story.looksAtTheNewest();
        goesOn("confirms");

        goesOn("follows");
        isPictured(stage, "5-retained");
        goesOn("approaches", "talks", "speaks");

        goesOn("passengerVanishes", "arrives");
        story.tellsThatSomethingWaits();
        isPictured(stage, "6-sessions");
        goesOn("passengerReturns");

        goesOn("driverVanishes");
        isPictured(stage, "7-last-will");
        goesOn("driverReturns");

        stage.page().keyboard().press("Space");
        story.isAt("paysInVain");
        story.tellsThatSomethingWaits();
        isPictured(stage, "8-payment");
        stage.page().keyboard().press("Space");
        story.isAt("end");

        ana.page.navigate(app.url("/wire"));
        RoomPage anasWire = new RoomPage(ana.window);
        anasWire.isConnected();
        anasWire.find("#subscribe-filter").fill("pickmeup/#");
        anasWire.find("#subscribe-form [type=submit]").click();
        assertThat(anasWire.find("#subscriptions > li").last()).containsText("refused");
        isPictured(ana.window, "9-security");

        stage.page().locator("#join-open").click();
        assertThat(stage.page().locator("#join-address")).containsText("http");
        isPictured(stage, "10-join-in");
    }

    private void goesOn(String... steps) {
        for (String step : steps) {
            story.goesOneStep();
            story.isAt(step);
        }
    }

    private static void isPictured(Window window, String name) {
        window.page().setViewportSize(1280, 720);
        Screens.keepForDocuments(window, "walkthrough/" + name + ".jpg");
    }
}
