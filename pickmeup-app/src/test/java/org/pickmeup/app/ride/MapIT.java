package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.browser.Screens;
import org.pickmeup.app.running.Observer;
import org.pickmeup.app.running.PageClient;
import org.pickmeup.app.running.RunningApp;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Location;

/** What moves on the map, and what does not. */
@BrowserTest
class MapIT {

    @AutoClose
    private RunningApp app;

    private Observer observer;
    private PassengerPage ana;

    @BeforeEach
    void open(@TempDir Path data, Browsers browsers) {
        app = RunningApp.start(data);
        observer = app.observe();
        ana = new PassengerPage(browsers.open("Ana", Device.PHONE, Places.PLAZA));
    }

    /** As the passenger's page shows it from frame to frame, while a position comes each half second. */
    @Test
    void theCarGlidesAlongItsRouteAndEatsItUp(Browsers browsers) {
        DriverPage bryan = coming(browsers);
        MapView map = new MapView(ana.page);
        map.watchesTheCar();
        int before = positionsOfBryan();
        bryan.drives();
        await().until(() -> positionsOfBryan() > before + 8);
        bryan.stops();

        int reports = positionsOfBryan() - before;
        assertThat(map.placesOfTheCar()).as("places, after %d reports", reports).isGreaterThan(reports);
        assertThat(map.metresFromTheStreet()).isLessThan(3);
        assertThat(map.metresFromCarToRoute()).isLessThan(3);
    }

    @Test
    void theTimeThatIsLeftCountsDown(Browsers browsers) {
        DriverPage bryan = coming(browsers);
        String before = bryan.find("#eta").textContent();
        bryan.drives();
        assertThat(bryan.find("#eta")).not().hasText(before);
        bryan.isThere();
        assertThat(ana.find("#eta")).hasText("Almost there");
    }

    @Test
    void theViewFollowsUntilAFingerMovesIt(Browsers browsers) {
        DriverPage bryan = coming(browsers);
        MapView map = new MapView(ana.page);
        map.showsAboveTheSheet(".car");
        map.showsAboveTheSheet(".pin-pickup");
        assertThat(ana.find("#recenter")).isHidden();

        map.isDraggedDown(250);
        assertThat(ana.find("#recenter")).isVisible();
        var left = map.restingPlace(".pin-pickup");
        bryan.drives();
        bryan.isThere();
        assertThat(ana.find("#eta")).hasText("Almost there");
        assertThat(map.place(".pin-pickup").y).isEqualTo(left.y);
        assertThat(ana.find("#recenter")).isVisible();

        ana.find("#recenter").click();
        assertThat(ana.find("#recenter")).isHidden();
        map.showsAboveTheSheet(".car");
        map.showsAboveTheSheet(".pin-pickup");
    }

    @Test
    void nothingMovesUnderAFingerThatTouches(Browsers browsers) {
        DriverPage bryan = coming(browsers);
        MapView map = new MapView(bryan.page);
        map.isTouched();
        var pin = map.restingPlace(".pin-pickup");
        var car = map.place(".car");
        bryan.find("#drive").dispatchEvent("click");
        await().until(() -> Math.abs(map.place(".car").x - car.x) > 30);
        assertThat(map.place(".pin-pickup").x).isEqualTo(pin.x);
        assertThat(map.place(".pin-pickup").y).isEqualTo(pin.y);
        map.isReleased();
        await().until(() -> Math.abs(map.place(".pin-pickup").x - pin.x) > 30);
    }

    @Test
    void freeCarsAroundComeAndGlideAndGo() throws Exception {
        ana.comesOnline(app, "Ana");
        MapView map = new MapView(ana.page);
        try (PageClient luis = PageClient.signIn(app, Role.DRIVER, "Luis");
                PageClient far = PageClient.signIn(app, Role.DRIVER, "Far")) {
            far.publish(Topic.location(Person.driver("Far")), at(Places.PLAZA.longitude + 0.05, Places.PLAZA.latitude));
            luis.publish(
                    Topic.location(Person.driver("Luis")), at(Places.PLAZA.longitude, Places.PLAZA.latitude + 0.001));
            assertThat(ana.find(".free-car.there")).hasCount(1);
            double first = map.place(".free-car").y;
            luis.publish(
                    Topic.location(Person.driver("Luis")), at(Places.PLAZA.longitude, Places.PLAZA.latitude + 0.002));
            await().until(() -> map.place(".free-car").y < first - 5);
            Screens.keep(ana.window, "passenger-free-cars");
            luis.clear(Topic.presence(Person.driver("Luis")));
            assertThat(ana.find(".free-car")).hasCount(0);
        }
    }

    @Test
    void aRequestOnTheMapAndItsRowAreChosenTogether(Browsers browsers) throws Exception {
        DriverPage bryan = new DriverPage(browsers.open("Bryan", Device.DESKTOP, Places.CENTRE));
        bryan.comesOnline(app, "Bryan");
        try (PageClient near = PageClient.signIn(app, Role.PASSENGER, "Near");
                PageClient far = PageClient.signIn(app, Role.PASSENGER, "Far")) {
            near.publish(Topic.request("Near"), Requests.of("Near", -56.1890));
            far.publish(Topic.request("Far"), Requests.of("Far", -56.1860));
            bryan.seesRequestOf("Near");
            bryan.seesRequestOf("Far");

            bryan.find("[title=Far] > span").click();
            assertThat(bryan.find("#requests > li.chosen")).hasAttribute("data-passenger", "Far");
            assertThat(bryan.find("#requests > li.chosen button")).isFocused();
            bryan.find("#requests > li[data-passenger=Near]").click();
            assertThat(bryan.find(".request-mark.chosen")).hasAttribute("title", "Near");
            Screens.keep(bryan.window, "driver-requests-on-the-map");
            near.clear(Topic.request("Near"));
            assertThat(bryan.find(".request-mark")).hasCount(1);
        }
    }

    private int positionsOfBryan() {
        return observer.messages("pickmeup/drivers/Bryan/location").size();
    }

    private DriverPage coming(Browsers browsers) {
        DriverPage bryan = new DriverPage(browsers.open("Bryan", Device.DESKTOP, Places.CENTRE));
        ana.comesOnline(app, "Ana");
        bryan.comesOnline(app, "Bryan");
        ana.choosesDestination();
        ana.requestsRide();
        bryan.seesRequestOf("Ana");
        bryan.accepts("Ana");
        ana.isAt("accepted");
        ana.seesTimeLeft();
        return bryan;
    }

    private static Location at(double lon, double lat) {
        return new Location(lon, lat, 0.0, 8.0, null, Instant.now());
    }
}
