package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.browser.Screens;
import org.pickmeup.app.running.RunningApp;

/** What has been: past rides, their receipts, a driver's earnings, and the settings in which all of it is read. */
@BrowserTest
class HistoryIT {

    private static final int ON_A_PAGE = 20;

    @AutoClose
    private static RunningApp app;

    private String passenger;
    private PassengerPage ana;

    @BeforeAll
    static void start(@TempDir Path data) {
        app = RunningApp.start(data);
    }

    @BeforeEach
    void open(TestInfo test, Browsers browsers) {
        passenger = "Ana-" + Math.abs(test.getDisplayName().hashCode());
        ana = new PassengerPage(browsers.open("Ana", Device.PHONE, Places.PLAZA));
    }

    @Test
    void aRideIsInBothHistoriesWithAReceiptToPrintAndTheDriversEarnings(Browsers browsers) {
        DriverPage bryan = new DriverPage(browsers.open("Bryan", Device.DESKTOP, Places.CENTRE));
        ana.comesOnline(app, passenger);
        bryan.comesOnline(app, "Bryan-" + passenger);
        BigDecimal cost = theyRide(bryan);
        String total = "$" + cost.add(new BigDecimal("1.00"));

        ana.account.opensHistory();
        Locator ride = ana.find("#history-rides > li");
        assertThat(ride).containsText(Pattern.compile("To .* with Bryan-.*Paid"));
        assertThat(ride).containsText(total);
        Screens.keep(ana.window, "passenger-history");
        ana.account.opensReceipt();
        seesReceipt(ana.find("#receipt"), total, "Your rating: 5 ★");
        Screens.keep(ana.window, "passenger-receipt");
        Page paper =
                ana.page.context().waitForPage(() -> ana.find("#receipt-print").click());
        seesReceipt(paper.locator("main"), total, "Your ride with Bryan-" + passenger);
        assertThat(paper.locator("#receipt-print")).isVisible();
        assertThat(paper).hasTitle(Pattern.compile("PickMeUp receipt \\d{4}-\\d{2}-\\d{2}"));

        bryan.account.opensHistory();
        assertThat(bryan.find("#earned-today")).hasText(total);
        assertThat(bryan.find("#earned-today-rides")).hasText("1 ride");
        assertThat(bryan.find("#earned-tips")).hasText("$1.00");
        Screens.keep(bryan.window, "driver-history");
        bryan.account.opensReceipt();
        seesReceipt(bryan.find("#receipt"), total, "Rating for you: 5 ★");
    }

    @Test
    void whoHasNeverRiddenReadsWhatToDoAndLeavesByEscape() {
        ana.comesOnline(app, passenger);
        ana.account.opensHistory();
        assertThat(ana.find("#history-empty")).containsText("Say where you want to go");
        assertThat(ana.find("#history-more")).isHidden();
        Screens.keep(ana.window, "passenger-history-empty");
        ana.account.closesWithEscape("#history");
        ana.isAt("home");
    }

    @Test
    void manyRidesComeAPageAtATime() {
        ana.comesOnline(app, passenger);
        for (int ride = 0; ride < ON_A_PAGE + 3; ride++) {
            rodeBefore(ride);
        }
        ana.account.opensHistory();
        assertThat(ana.find("#history-rides > li")).hasCount(ON_A_PAGE);
        assertThat(ana.find("#history-rides > li").first()).containsText("Ride 22");
        ana.find("#history-more").click();
        assertThat(ana.find("#history-rides > li")).hasCount(ON_A_PAGE + 3);
        assertThat(ana.find("#history-rides > li").last()).containsText("Ride 0");
        assertThat(ana.find("#history-rides > li").nth(ON_A_PAGE).locator("a")).isFocused();
        assertThat(ana.find("#history-more")).isHidden();
    }

    @Test
    void aReceiptIsForThoseWhoWereOnTheRide(Browsers browsers) {
        PassengerPage eve = new PassengerPage(browsers.open("Eve", Device.PHONE, Places.PLAZA));
        eve.window.tolerate("404");
        eve.comesOnline(app, "Eve-" + passenger);
        eve.page.navigate(app.url("/receipts/" + rodeBefore(1)));
        assertThat(eve.find("#receipt-unknown")).isVisible();
        assertThat(eve.find("#receipt-paper")).isHidden();
    }

    @Test
    void whoReadsKilometresChoosesThemOnce() {
        ana.comesOnline(app, passenger);
        ana.choosesDestination();
        assertThat(ana.find("#estimate-distance")).containsText("mi");
        ana.account.opensSettings();
        ana.find("label[for=units-kilometres]").click();
        ana.find("#settings button[type=submit]").click();
        assertThat(ana.find("#settings")).isHidden();
        ana.requestsRide();
        ana.reloads();
        ana.isAt("waiting");
        ana.cancelsRequest();
        ana.isAt("home");
        ana.choosesDestination();
        assertThat(ana.find("#estimate-distance")).containsText("km");
    }

    private BigDecimal theyRide(DriverPage bryan) {
        ana.choosesDestination();
        ana.requestsRide();
        bryan.accepts(passenger);
        ana.isAt("accepted");
        bryan.arrives();
        bryan.starts();
        ana.isAt("riding");
        bryan.drives();
        bryan.seesMeterRun();
        bryan.ends();
        BigDecimal cost = ana.seesFare();
        ana.find("label[for=tip-own]").click();
        ana.find("#tip-amount").fill("1");
        ana.rates(5);
        ana.pays();
        ana.isAt("processed");
        ana.goesHome();
        bryan.isAt("processed");
        bryan.goesOn();
        return cost;
    }

    private static void seesReceipt(Locator place, String total, String also) {
        assertThat(place.locator("[data-receipt=amount]")).hasText(total);
        assertThat(place.locator("[data-receipt=lines] .total").first()).containsText(total);
        assertThat(place.locator("[data-receipt=lines]")).containsText("Base fare");
        assertThat(place.locator("[data-receipt=trace] svg")).isVisible();
        assertThat(place).containsText(also);
    }

    /** Long ago, as far as the backend's table knows. */
    private UUID rodeBefore(int number) {
        UUID trip = UUID.randomUUID();
        app.ledger()
                .sql("""
                insert into trip (id, version, phase, confirms, passenger_id, passenger_name, pickup_lon, pickup_lat, pickup_label,
                  requested_at) values (:id, 0, 'EXPIRED', true, :passenger, :passenger, -56.19, -34.9, :label, :at)""")
                .param("id", trip)
                .param("passenger", passenger)
                .param("label", "Ride " + number)
                .param(
                        "at",
                        Timestamp.from(Instant.parse("2026-01-01T12:00:00Z").plusSeconds(number)))
                .update();
        return trip;
    }
}
