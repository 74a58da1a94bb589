package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.browser.Screens;
import org.pickmeup.app.browser.Window;
import org.pickmeup.app.running.Credentials;
import org.pickmeup.app.running.RunningApp;
import org.pickmeup.protocol.Role;

/** Both phones on one page, in the hands of whoever is on the stage, and between them all that passes. */
@BrowserTest
class WatchIT {

    @AutoClose
    private RunningApp app;

    private Window stage;
    private DriverPage bryan;
    private PassengerPage mike;

    @BeforeEach
    void open(@TempDir Path data, Browsers browsers) {
        app = RunningApp.start(data);
        stage = browsers.open("Stage", Device.DESKTOP, Places.CENTRE);
        bryan = new DriverPage(stage, "#driver-phone");
        mike = new PassengerPage(stage, "#passenger-phone");
    }

    @Test
    void showsEachMessageOfARideUnderItsPhase() {
        bothComeOnline();
        shows("connection", "connect", "Driver → Broker");
        shows("connection", "will", "Driver → Broker", "QoS 0", "retained", "pickmeup/drivers/Bryan");
        shows("connection", "wildcard", "Driver → Broker", "QoS 1", "pickmeup/requests/+");
        shows("connection", "subscribe", "Passenger → Broker", "QoS 2", "pickmeup/passengers/Mike/inbox");
        shows("connection", "presence", "Passenger → Broker → Backend", "QoS 0", "retained");
        assertThat(row("connection", "picture").first().locator("img"))
                .hasAttribute("src", Pattern.compile("^data:image/"));

        mike.choosesDestination();
        mike.requestsRide();
        shows(
                "pairing",
                "request",
                "Passenger → Broker → Backend, Driver",
                "QoS 1",
                "retained",
                "pickmeup/requests/Mike");
        bryan.accepts("Mike");
        mike.isAt("accepted");
        shows("pairing", "accept", "Driver → Broker → Backend, Passenger", "QoS 2", "pickmeup/passengers/Mike/inbox");
        shows("pairing", "confirm", "Passenger → Broker → Backend, Driver", "QoS 2");
        shows("approaching", "cleared", "Passenger → Broker → Backend, Driver", "clears", "pickmeup/requests/Mike");
        shows("approaching", "trip", "Backend → Broker → Driver", "retained");

        mike.chat.opens();
        mike.chat.says("I wear a red scarf");
        mike.chat.speaks();
        mike.chat.closes();
        assertThat(row("approaching", "chat").locator("q")).hasText("I wear a red scarf");
        assertThat(row("approaching", "voice").locator("audio")).hasAttribute("src", Pattern.compile("^data:audio/"));
        bryan.hurries();
        bryan.drives();
        assertThat(row("approaching", "location").locator(".count").last()).hasText(Pattern.compile("×\\d+"));
        bryan.arrives();
        shows("approaching", "arrived", "Driver → Broker → Backend, Passenger", "QoS 2");

        bryan.starts();
        mike.isAt("riding");
        shows("driving", "tripStart", "Driver → Broker → Backend, Passenger", "QoS 2");
        bryan.ends();
        mike.seesFare();
        shows("driving", "tripEnd", "Driver → Broker → Backend, Passenger", "QoS 2");
        mike.rates(5);
        mike.pays();
        mike.isAt("processed");
        bryan.isAt("processed");
        shows("payment", "payment", "Passenger → Broker → Backend", "QoS 2", "pickmeup/payments");
        shows("payment", "processed", "Backend → Broker → Passenger", "QoS 2", "pickmeup/passengers/Mike/inbox");
        shows("payment", "processed", "Backend → Broker → Driver", "QoS 2", "pickmeup/drivers/Bryan/inbox");
        saysWhyOnceOfEachKind();
        isForEverybody();
    }

    @Test
    void showsHowAMessageWaitsForWhoIsAway() {
        bothComeOnline();
        mike.choosesDestination();
        mike.requestsRide();
        bryan.accepts("Mike");
        mike.isAt("accepted");
        bryan.isAt("approaching");
        bryan.seesPartner("Mike");

        plug("#passenger-phone", true);
        shows("approaching", "lost", "Passenger → Broker");
        shows("approaching", "willFired", "Broker → Backend, Driver", "clears", "pickmeup/passengers/Mike");
        mike.isDisconnected();
        bryan.arrives();
        Locator arrived = row("approaching", "arrived");
        assertThat(arrived.locator(".held")).containsText("Passenger");
        assertThat(arrived.locator(".why").last()).containsText("queue");

        plug("#passenger-phone", false);
        mike.isAt("arrived");
        shows("approaching", "arrived", "Driver → Broker → Backend, Passenger");
        assertThat(arrived.locator(".held")).hasCount(0);
    }

    @Test
    void takesTheNextNameWhereOneIsTaken() throws IOException, InterruptedException {
        Credentials.of(app, Role.DRIVER, "Bryan");
        stage.tolerate("409");
        stage.page().navigate(app.url("/watch"));
        bryan.signsInAsOffered();
        bryan.isAt("online");
        assertThat(stage.page().locator("#driver-owner")).hasText("Driver · Bruno");
    }

    @Test
    void isWorkedByKeysWhereverTheFocusIs() {
        bothComeOnline();
        mike.find("#place-search").click();
        stage.page().keyboard().press("d");
        assertThat(mike.find("#place-search")).hasValue("d");
        assertThat(stage.page().locator("#rows")).isVisible();
        bryan.find("[data-screen=online] h2").click();
        stage.page().keyboard().press("d");
        assertThat(stage.page().locator("#diagram")).isVisible();
        stage.page().keyboard().press("d");
        assertThat(stage.page().locator("#rows")).isVisible();
        stage.page().keyboard().press("q");
        assertThat(stage.page().locator("#join-address")).containsText("/passenger");
        stage.page().keyboard().press("Escape");
        stage.page().keyboard().press("?");
        assertThat(stage.page().locator("#keys kbd").first()).isVisible();
        stage.page().keyboard().press("Escape");
        shows("connection", "connect", "Driver → Broker");
        stage.page().keyboard().press("c");
        assertThat(row("connection", "connect")).hasCount(0);
    }

    @Test
    void keepsTheKeysWhereThePageOfAPhoneTakesTheFocus() {
        stage.page().navigate(app.url("/watch"));
        // The page offers a name once the phone is all there.
        assertThat(mike.find("#name")).hasValue("Mike");
        stage.page().locator("#story-play").focus();

        mike.find("#name").evaluate("""
                name => setTimeout(() => {
                  name.focus();
                  const busy = Date.now() + 500;
                  while (Date.now() < busy);
                })""");
        stage.page().keyboard().press("ArrowRight");
        assertThat(stage.page().locator("#story")).hasAttribute("data-step", "begin");
        assertThat(stage.page().locator("#story-play")).isFocused();

        mike.find("h1").click();
        mike.find("#name").evaluate("name => name.focus()");
        assertThat(stage.page().locator("#passenger-phone")).isFocused();
        mike.find("#sign-in").evaluate("button => button.focus()");
        stage.page().keyboard().press("ArrowRight");
        assertThat(stage.page().locator("#story")).hasAttribute("data-step", "driverConnects");
        mike.find("#name").evaluate("name => name.focus()");
        stage.page().keyboard().press("ArrowRight");
        assertThat(stage.page().locator("#story")).hasAttribute("data-step", "driverTells");
    }

    @Test
    void aMessageOfTheDiagramTellsWhatIsInItWhenItIsPressed() {
        bothComeOnline();
        mike.choosesDestination();
        mike.requestsRide();
        stage.page().locator("[data-view=diagram]").click();
        Locator request = message("request");
        Locator detail = stage.page().locator("#diagram .wire-row");
        request.locator("..").click(new Locator.ClickOptions().setPosition(8, 8)); // beside its words
        assertThat(request).hasAttribute("aria-expanded", "true");
        assertThat(detail).containsText("Passenger → Broker → Backend, Driver");
        assertThat(detail).containsText("retained");
        assertThat(detail.locator("pre")).containsText("\"name\": \"Mike\"");
        isForEverybody();

        Locator picture = message("picture");
        picture.press("Enter");
        assertThat(picture).isFocused();
        assertThat(request).hasAttribute("aria-expanded", "false");
        assertThat(detail.locator("img")).hasAttribute("src", Pattern.compile("^data:image/"));
        bryan.accepts("Mike");
        mike.isAt("accepted");
        assertThat(message("confirm")).isAttached();
        assertThat(picture).isInViewport();
        picture.press("Space");
        assertThat(detail).hasCount(0);
    }

    @Test
    void anOperatorWhoseTimeIsOverIsToldSoAndAskedAnew() {
        stage.tolerate("401");
        stage.page().navigate(app.url("/watch"));
        RoomPage room = new RoomPage(stage);
        room.find("#plug-backend").click();
        room.showsToken(RoomPage.lastToken(app));
        assertThat(room.find("#plug-backend")).hasAttribute("aria-pressed", "true");
        assertThat(room.find("#operator-over")).hasText(Language.ENGLISH.says("plugs.operatorOver"));
        room.find("#plug-backend").click();
        assertThat(room.find("#operator-ended")).isVisible();
        room.showsToken(RoomPage.token(app));
        assertThat(room.find("#plug-backend")).hasAttribute("aria-pressed", "false");
        assertThat(room.find("#operator-over")).isHidden();
    }

    private void bothComeOnline() {
        stage.page().navigate(app.url("/watch"));
        bryan.signsInAsOffered();
        bryan.isAt("online");
        mike.signsInAsOffered();
        mike.isAt("home");
    }

    /** A row that says all of that. */
    private void shows(String phase, String kind, String way, String... marks) {
        Locator rows = row(phase, kind).filter(new Locator.FilterOptions().setHasText(exactly(way)));
        for (String mark : marks) {
            rows = rows.filter(new Locator.FilterOptions().setHasText(mark));
        }
        assertThat(rows.first()).isAttached();
    }

    /** Nobody else comes after the last one who is named, but its mark or the time. */
    private static Pattern exactly(String way) {
        return Pattern.compile(way + "(?! →|,)");
    }

    private Locator row(String phase, String kind) {
        return stage.page().locator("#rows section[data-phase=" + phase + "] li[data-kind=" + kind + "]");
    }

    private Locator message(String kind) {
        Locator name = stage.page().locator("b:text-is('" + kind + "')");
        return stage.page()
                .locator("#diagram button")
                .filter(new Locator.FilterOptions().setHas(name))
                .first();
    }

    private void saysWhyOnceOfEachKind() {
        List<String> told = stage.page().locator("#rows .why").allTextContents();
        Assertions.assertThat(told)
                .hasSizeGreaterThan(18)
                .doesNotHaveDuplicates()
                .allSatisfy(why -> Assertions.assertThat(why).endsWith(".").doesNotStartWith("explain."));
    }

    private void isForEverybody() {
        String view = stage.page().locator("#rows").isVisible() ? "rows" : "diagram";
        stage.page().setViewportSize(1280, 720);
        Screens.keep(stage, "watch-" + view + "-1280");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            stage.page()
                    .emulateMedia(
                            new EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            Assertions.assertThat(Axe.violations(stage.page())).isEmpty();
        }
        stage.page().setViewportSize(1920, 1080);
        Screens.keep(stage, "watch-" + view + "-1920");
    }

    private void plug(String phone, boolean pulled) {
        stage.page().evaluate("""
                ([phone, pulled]) => document.querySelector(phone).contentWindow.postMessage({ type: 'plug', pulled }, origin)""", List.of(phone, pulled));
    }
}
