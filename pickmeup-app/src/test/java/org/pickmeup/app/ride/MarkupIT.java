package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.running.PageClient;
import org.pickmeup.app.running.RunningApp;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Chat;
import org.pickmeup.protocol.message.Estimate;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Confirm;
import org.pickmeup.protocol.message.Place;
import org.pickmeup.protocol.message.Request;

/** Whatever somebody writes, others read it as it was written: no markup of it becomes a part of their page. */
@BrowserTest
class MarkupIT {

    /** As long as a name may be. Were it to run, the Content-Security-Policy would stop it, and tell the console. */
    private static final String NAME = "<img src=x onerror=\"document.title=1\">";

    private static final String CAR = "<b id=car>Fiat</b><script></script>";
    private static final String TEXT = "<svg onload=\"document.title=1\"></svg> & <a href=javascript:alert(1)>tip</a>";

    @AutoClose
    private RunningApp app;

    @BeforeEach
    void start(@TempDir Path data) {
        app = RunningApp.start(data);
    }

    @Test
    void whatADriverSaysIsTextToThePassenger(Browsers browsers) {
        PassengerPage ana = new PassengerPage(browsers.open("Ana", Device.PHONE, Places.PLAZA));
        DriverPage driver = new DriverPage(browsers.open("Driver", Device.DESKTOP, Places.CENTRE));
        ana.comesOnline(app, "Ana");
        driver.opens(app.url("/driver?speed=16"));
        driver.find("#vehicle").fill(CAR);
        driver.signsIn(NAME, Pictures.face(0x1D4ED8));
        driver.isAt("online");
        ana.choosesDestination();
        ana.requestsRide();
        driver.accepts("Ana");
        ana.isAt("accepted");

        ana.seesPartner(NAME);
        assertThat(ana.find("#partner-vehicle")).containsText(CAR);
        driver.chat.opens();
        driver.chat.says(TEXT);
        ana.chat.opens();
        ana.chat.hears(TEXT);
        isOnlyText(ana);
        isOnlyText(driver);
    }

    @Test
    void whatAPassengerSaysIsTextToTheDriver(Browsers browsers) throws Exception {
        DriverPage bryan = new DriverPage(browsers.open("Bryan", Device.DESKTOP, Places.CENTRE));
        bryan.comesOnline(app, "Bryan");
        UUID trip = UUID.randomUUID();
        Place pickup = new Place(-56.1910, -34.9060, TEXT);
        Place destination = new Place(-56.1800, -34.9050, TEXT);
        try (PageClient eve = PageClient.signIn(app, Role.PASSENGER, "Eve")) {
            eve.publish(
                    Topic.request("Eve"),
                    new Request(
                            NAME,
                            pickup.lon(),
                            pickup.lat(),
                            new Request.Label(TEXT),
                            destination,
                            new Estimate(1.5, 240, new BigDecimal("8.13")),
                            trip,
                            Instant.now()));
            assertThat(bryan.find("#requests > li[data-passenger=Eve] strong").first())
                    .hasText(NAME);
            assertThat(bryan.find("#requests > li[data-passenger=Eve] p")).containsText(TEXT);

            bryan.accepts("Eve");
            eve.hears(Accept.class);
            Topic driver = Topic.inbox(Person.driver("Bryan"));
            eve.publish(driver, new Confirm(trip, "Eve", NAME, pickup, destination, Instant.now()));
            bryan.isAt("approaching");
            eve.publish(Topic.chat(Person.driver("Bryan")), Chat.text(TEXT, trip, Instant.now()));
            bryan.chat.opens();
            bryan.chat.hears(TEXT);
            isOnlyText(bryan);
        }
    }

    private static void isOnlyText(PersonPage page) {
        assertThat(page.find("img[src=x], b#car, svg[onload], a[href^=javascript]"))
                .hasCount(0);
        assertThat(page.page).not().hasTitle("1");
    }
}
