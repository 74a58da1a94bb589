package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.running.PageClient;
import org.pickmeup.app.running.RunningApp;
import org.pickmeup.identity.Identity;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Confirm;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
import org.pickmeup.protocol.message.InboxMessage.TripStart;
import org.pickmeup.protocol.message.Location;
import org.pickmeup.protocol.message.Payment;
import org.pickmeup.protocol.message.Place;
import org.pickmeup.protocol.message.Request;

/** The room from which somebody runs the rides. */
@BrowserTest
class OperationsIT {

    private static final Person ANA = Person.passenger("Ana");
    private static final Person BRYAN = Person.driver("Bryan");
    private static final Place HERE = new Place(-56.16, -34.9, "Bulevar Artigas");
    private static final Place THERE = new Place(-56.15, -34.91, "Rambla");

    @AutoClose
    private static RunningApp app;

    @BeforeAll
    static void start(@TempDir Path data) {
        app = RunningApp.start(data);
    }

    private static RoomPage operator(Browsers browsers) {
        return RoomPage.ofOperator(browsers, app, "/operations");
    }

    @Test
    void aRideGoesFromQueueToQueueAndIsPlayedBackAfterIt(Browsers browsers) throws Exception {
        RoomPage olga = operator(browsers);
        UUID trip = UUID.randomUUID();
        try (PageClient ana = PageClient.signIn(app, Role.PASSENGER, ANA.id());
                PageClient bryan = PageClient.signIn(app, Role.DRIVER, BRYAN.id())) {
            bryan.publish(Topic.location(BRYAN), new Location(HERE.lon(), HERE.lat(), 90.0, 8.0, null, Instant.now()));
            ana.publish(
                    Topic.request(ANA.id()),
                    new Request("Ana", HERE.lon(), HERE.lat(), null, THERE, null, trip, Instant.now()));
            assertThat(olga.find("#waiting-trips")).containsText("Ana");
            assertThat(olga.find("#waiting-trips")).containsText("to Rambla");

            bryan.publish(Topic.inbox(ANA), new Accept(BRYAN.id(), HERE.lon(), HERE.lat(), trip, null));
            ana.hears(Accept.class);
            ana.publish(Topic.inbox(BRYAN), new Confirm(trip, ANA.id(), ANA.id(), HERE, THERE, null));
            ana.clear(Topic.request(ANA.id()));
            assertThat(olga.find("#coming-trips")).containsText("Ana with Bryan");
            bryan.publish(Topic.inbox(ANA), new TripStart(BRYAN.id(), trip, null));
            assertThat(olga.find("#riding-trips")).containsText("Ana with Bryan");
            assertThat(olga.find("#waiting-none")).isVisible();
            panel(olga, "cars");
            assertThat(olga.find("#cars")).containsText("Riding with Ana");
            bryan.publish(
                    Topic.location(BRYAN), new Location(THERE.lon(), THERE.lat(), 90.0, 8.0, null, Instant.now()));

            bryan.publish(Topic.inbox(ANA), new TripEnd(0.9, 120, new BigDecimal("6.68"), BRYAN.id(), trip, null));
            TripEnd end = ana.hears(TripEnd.class);
            panel(olga, "now");
            assertThat(olga.find("#unpaid-trips")).containsText("Ana with Bryan");
            panel(olga, "history");
            assertThat(olga.find("#chart-rides > li")
                            .filter(new Locator.FilterOptions().setHasText(Pattern.compile(": 1$"))))
                    .hasCount(1);
            panel(olga, "now");
            BigDecimal cost = end.cost();
            ana.publish(
                    Topic.payments(), new Payment(ANA.id(), BRYAN.id(), cost, BigDecimal.ONE, 5, trip, Instant.now()));
            ana.hears(TripProcessed.class);
            assertThat(olga.find("#unpaid-none")).isVisible();
        }
        panel(olga, "trail");
        olga.find("#trail-id").fill(trip.toString());
        olga.find("#trail-form [type=submit]").click();
        Locator moments = olga.find("#trail-moments > li");
        assertThat(moments.locator("strong"))
                .hasText(new String[] {"Request", "Accepted", "Confirmed", "Ride begins", "Ride ends", "Paid"});
        assertThat(moments.last()).not().hasClass("to-come");
        olga.find("#trail-time").fill("0");
        assertThat(moments.last()).hasClass("to-come");
        assertThat(moments.first()).not().hasClass("to-come");
    }

    @Test
    void clientsAreListedAndDisconnected(Browsers browsers) throws Exception {
        try (PageClient erin = PageClient.signIn(app, Role.DRIVER, "Erin")) {
            RoomPage olga = operator(browsers);
            panel(olga, "clients");
            olga.find("#client-search").fill("erin");
            assertThat(olga.find("#clients > li")).hasCount(1);
            assertThat(olga.find("#clients")).containsText("PMU-Driver-Erin");
            olga.find("#clients button").click();
            assertThat(olga.find("#notice")).containsText("PMU-Driver-Erin is disconnected");
            assertThat(olga.find("#clients > li")).hasCount(0);
            erin.isDisconnected();
        }
    }

    @Test
    void whatWasRefusedIsCountedByReason(Browsers browsers) throws Exception {
        try (PageClient eve = PageClient.signIn(app, Role.DRIVER, "Eve")) {
            eve.clear(Topic.request("Nobody"));
            RoomPage olga = operator(browsers);
            panel(olga, "refused");
            assertThat(olga.find("#refused")).containsText("publish");
            assertThat(olga.find("#refused")).containsText("policy");
        }
    }

    @Test
    void whatIsWellAndWhatIsNotIsTold(Browsers browsers) {
        RoomPage olga = operator(browsers);
        for (String part : List.of("server", "broker", "backend")) {
            assertThat(olga.find("#health-" + part)).hasAttribute("data-state", "online");
        }
    }

    @Test
    void theTokenThatWasShownIsRenewedByThePage(Browsers browsers) throws Exception {
        RoomPage olga = new RoomPage(browsers.open("Olga", Device.DESKTOP));
        Instant now = Instant.now();
        Identity almostOver = Identity.operator(now, now.plusSeconds(60));
        olga.opensAsOperator(app, "/operations", running -> running.tokens().issue(almostOver));
        String kept = (String) olga.page.evaluate("sessionStorage.getItem('operator:token')");
        assertThat(app.tokens().verify(kept).expiresAt()).isAfter(now.plus(Duration.ofMinutes(59)));
    }

    @Test
    void whoseTimeIsOverIsToldSoAndGoesOnWithAnotherToken(Browsers browsers) {
        List<String> found = new ArrayList<>();
        for (Language language : Language.values()) {
            RoomPage olga = new RoomPage(browsers.open("Olga", Device.DESKTOP, Places.PLAZA, language.locale()));
            olga.window.tolerate("401");
            olga.opensAsOperator(app, "/operations", RoomPage::lastToken);
            panel(olga, "history");
            assertThat(olga.find("#operator-ended")).hasText(language.says("operator.ended"));
            assertThat(olga.find("#state")).hasAttribute("data-state", "refused");
            found.addAll(olga.faults("operations-over", language));
            olga.showsToken(RoomPage.token(app));
            olga.isConnected();
            assertThat(olga.find("#operator-dialog")).isHidden();
            assertThat(olga.find("#panel-history")).isVisible();
        }
        assertThat(found).isEmpty();
    }

    private static void panel(RoomPage page, String name) {
        page.find("[data-panel=" + name + "]").click();
        assertThat(page.find("#panel-" + name)).isVisible();
    }
}
