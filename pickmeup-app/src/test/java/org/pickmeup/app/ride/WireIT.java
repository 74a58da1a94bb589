package org.pickmeup.app.ride;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.browser.BrowserTest;
import org.pickmeup.app.browser.Browsers;
import org.pickmeup.app.browser.Device;
import org.pickmeup.app.running.Observer;
import org.pickmeup.app.running.PageClient;
import org.pickmeup.app.running.RunningApp;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Kind;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Location;

/** What passes the broker, to look at, to listen to and to speak on by hand. */
@BrowserTest
class WireIT {

    @AutoClose
    private static RunningApp app;

    @BeforeAll
    static void start(@TempDir Path data) {
        app = RunningApp.start(data);
    }

    private static RoomPage operator(Browsers browsers) {
        return RoomPage.ofOperator(browsers, app, "/wire");
    }

    @Test
    void anOperatorLooksAtEveryTopicAndItsLastMessage(Browsers browsers) throws Exception {
        try (PageClient bryan = PageClient.signIn(app, Role.DRIVER, "Bryan")) {
            RoomPage olga = operator(browsers);
            topic(olga, "drivers").click();
            topic(olga, "Bryan").click();
            assertThat(olga.find("#detail-topic")).hasText("pickmeup/drivers/Bryan");
            assertThat(olga.find("#detail-value")).containsText("\"name\": \"Bryan\"");
            assertThat(olga.find("#detail-kept")).hasText("yes");
            assertThat(topic(olga, "Bryan").locator(".pill")).isVisible();
            assertThat(olga.faults("wire", Language.ENGLISH)).isEmpty();
        }
    }

    @Test
    void aTopicIsFoundByAPartOfItAndTellsWhatItSaidBefore(Browsers browsers) throws Exception {
        try (PageClient carla = PageClient.signIn(app, Role.DRIVER, "Carla");
                PageClient dora = PageClient.signIn(app, Role.DRIVER, "Dora")) {
            Topic where = Topic.location(Person.driver("Carla"));
            RoomPage olga = operator(browsers);
            assertThat(topic(olga, "drivers")).isVisible();
            olga.find("#topics-find").fill("carl");
            topic(olga, "Carla").click();
            assertThat(topic(olga, "Dora")).hasCount(0);
            olga.find("#topics-find").fill("nothing of the kind");
            assertThat(olga.find("#topics-none")).isVisible();

            olga.find("#topics-find").fill("carl");
            carla.publish(where, at(-34.91));
            topic(olga, "location").click();
            for (double lat : new double[] {-34.92, -34.93}) {
                carla.publish(where, at(lat));
                assertThat(olga.find("#detail-value")).containsText("\"lat\": " + lat);
            }
            Locator earlier = olga.find("#detail-earlier > li");
            assertThat(earlier).hasCount(2);
            earlier.first().locator("summary").click();
            assertThat(earlier.first().locator("pre")).containsText("\"lat\": -34.92");
            assertThat(olga.faults("wire-before", Language.ENGLISH)).isEmpty();
        }
    }

    @Test
    void whoTypesAFilterIsToldWhatItsWildcardsMean(Browsers browsers) {
        RoomPage olga = operator(browsers);
        Locator help = olga.find("#subscribe-filter-help");
        Locator filter = olga.find("#subscribe-filter");
        filter.fill("pickmeup/+/Bryan/#");
        assertThat(help).containsText("+ any one level. # this level and everything below it.");
        filter.fill("pickmeup/#/location");
        assertThat(help).containsText("it can only be the last");
        assertThat(filter).hasAttribute("aria-invalid", "true");
        filter.fill("pickmeup/dri+");
        assertThat(help).containsText("stands for a whole level");
    }

    @Test
    void theBrokersRefusalIsShown(Browsers browsers) {
        RoomPage olga = operator(browsers);
        olga.find("#subscribe-filter").fill("#");
        olga.find("#subscribe-form [type=submit]").click();
        assertThat(olga.find("#subscriptions > li").last()).containsText("refused by the broker: 0x80");
        olga.find("#publish-topic").fill("pickmeup/drivers/Ghost");
        olga.find("#publish-payload").fill("{\"name\":\"Ghost\"}");
        olga.find("#publish-form [type=submit]").click();
        assertThat(olga.find("#publish-outcome")).hasAttribute("data-outcome", "dropped");
    }

    @Test
    void anOperatorTakesDownWhatSomebodyHasLeftBehind(Browsers browsers) throws Exception {
        PageClient.signIn(app, Role.DRIVER, "Gone").close();
        Topic presence = Topic.presence(Person.driver("Gone"));
        Observer observer = app.observe();
        await().until(() -> observer.retained(presence.toString()).isPresent());
        RoomPage olga = operator(browsers);
        topic(olga, "drivers").click();
        topic(olga, "Gone").click();
        olga.find("#detail-clear").click();
        assertThat(olga.find("#publish-outcome")).hasAttribute("data-outcome", "passed");
        assertThat(olga.find("#detail-clear")).isHidden();
        await().untilAsserted(
                        () -> assertThat(observer.retained(presence.toString())).isEmpty());
    }

    @Test
    void aDriverHearsAndSaysWhatIsTheirs(Browsers browsers) {
        DriverPage erin = new DriverPage(browsers.open("Erin", Device.DESKTOP, Places.CENTRE));
        erin.comesOnline(app, "Erin");
        erin.page.navigate(app.url("/wire"));
        RoomPage wire = new RoomPage(erin.window);
        wire.isConnected();
        assertThat(wire.find("#speaker option")).hasText("Erin, driver");
        says(wire, "pickmeup/drivers/Erin/location", "{\"lon\":-56.2,\"lat\":-34.9}");
        assertThat(wire.find("#publish-outcome")).hasAttribute("data-outcome", "passed");
        assertThat(wire.find("#detail-clear")).isHidden();
        says(wire, "pickmeup/passengers/Ana/inbox", "{\"type\":\"tripStart\"}");
        assertThat(wire.find("#publish-outcome")).hasAttribute("data-outcome", "unknown");
        wire.find("#subscribe-filter").fill("pickmeup/#");
        wire.find("#subscribe-form [type=submit]").click();
        assertThat(wire.find("#subscriptions > li").last()).containsText("0x80");
    }

    @Test
    void countsAllAndShowsAFairPart(Browsers browsers) throws Exception {
        RoomPage olga = operator(browsers);
        int messages = 3000;
        Identity backend = Identity.service(Kind.BACKEND, "flood", Instant.now().plus(Duration.ofHours(1)));
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName(backend.username());
        options.setPassword(app.tokens().issue(backend).toCharArray());
        options.setMaxInflight(messages);
        try (MqttClient client = new MqttClient(app.brokerUrl(), backend.clientId(), new MemoryPersistence())) {
            client.connect(options);
            for (int i = 0; i < messages; i++) {
                byte[] cars = "{\"cars\":[]}".getBytes(StandardCharsets.UTF_8);
                client.publish(Topic.nearby(i % 100 + "_" + i % 7).toString(), cars, 1, false);
            }
            await().untilAsserted(() -> assertThat(number(olga.find("#total"))).isGreaterThanOrEqualTo(messages));
            client.disconnect();
        }
        assertThat(olga.find("#log > li").count()).isLessThan(messages);
    }

    @Test
    void whoIsNobodyIsToldHowToGoOn(Browsers browsers) {
        List<String> found = new ArrayList<>();
        for (Language language : Language.values()) {
            RoomPage olga = new RoomPage(browsers.open("Olga", Device.DESKTOP, Places.PLAZA, language.locale()));
            olga.window.tolerate("401");
            olga.page.navigate(app.url("/wire"));
            assertThat(olga.find("#nobody")).isVisible();
            olga.find("#operator-sign-in").click();
            olga.showsToken("nonsense");
            assertThat(olga.find("#operator-error")).isVisible();
            found.addAll(olga.faults("wire-nobody", language));
        }
        assertThat(found).isEmpty();
    }

    private static void says(RoomPage wire, String topic, String payload) {
        wire.find("#publish-topic").fill(topic);
        wire.find("#publish-payload").fill(payload);
        wire.find("#publish-form [type=submit]").click();
    }

    private static Location at(double lat) {
        return new Location(-56.19, lat, null, null, null, Instant.now());
    }

    private static Locator topic(RoomPage page, String name) {
        return page.find("#topics .topic")
                .filter(new Locator.FilterOptions().setHas(page.find(".name:text-is('%s')".formatted(name))))
                .first();
    }

    private static int number(Locator figure) {
        return Integer.parseInt(figure.textContent().replaceAll("\\D", ""));
    }
}
