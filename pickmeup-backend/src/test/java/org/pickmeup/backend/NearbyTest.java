package org.pickmeup.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.backend.Participant.Heard;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Kind;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.SigningKey;
import org.pickmeup.protocol.Cell;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Location;
import org.pickmeup.protocol.message.Nearby;
import org.pickmeup.protocol.message.Nearby.Car;
import org.pickmeup.protocol.message.NearbyRequests;
import org.pickmeup.protocol.message.NearbyRequests.Open;
import org.pickmeup.protocol.message.Presence;

/** What is told of who is nearby, cell by cell. */
class NearbyTest extends BackendTest {

    @Test
    void showsADriverWhoIsHereInTheCellWhereTheyAreAndNowhereElse() {
        Person ann = Person.driver("Ann");
        comes(ann, 1.001, 2.001);
        assertEventuallyIn(cell(1.001, 2.001), "Ann");
        assertThat(cars(cell(1.001, 2.001)).get(0)).isEqualTo(new Car("Ann", 1.001, 2.001, 92.0));

        moves(ann, 1.011, 2.001);
        assertEventuallyIn(cell(1.011, 2.001), "Ann");
        assertEventuallyEmpty(cell(1.001, 2.001));

        everybody.says(Topic.presence(ann), "");
        assertEventuallyEmpty(cell(1.011, 2.001));
    }

    @Test
    void hidesADriverFromTheAcceptUntilTheRideIsOver() {
        Ride ride = new Ride(everybody, "Ben", "Bea");
        comes(ride.driver, 3.001, 2.001);
        Topic cell = cell(3.001, 2.001);
        assertEventuallyIn(cell, "Bea");

        ride.request();
        ride.accept();
        ride.confirm();
        assertEventuallyEmpty(cell);

        ride.arrive();
        ride.start();
        ride.end();
        assertEventuallyIn(cell, "Bea");
        everybody.says(Topic.presence(ride.driver), "");
    }

    @Test
    void showsARequestInTheCellOfItsPickupUntilItIsTaken() {
        Ride ride = new Ride(everybody, "Cleo", "Carl");
        Topic cell =
                Topic.nearbyRequests(Cell.at(Ride.HERE.lon(), Ride.HERE.lat()).toString());
        ride.request();
        await().untilAsserted(() -> assertThat(requests(cell)).anySatisfy(open -> {
            assertThat(open.tripId()).isEqualTo(ride.id);
            assertThat(open.passengerId()).isEqualTo("Cleo");
            assertThat(open.pickup()).isEqualTo(Ride.HERE);
            assertThat(open.destination()).isEqualTo(Ride.THERE);
            assertThat(open.estimate()).isNotNull();
        }));

        ride.accept();
        ride.confirm();
        ride.clearRequest();
        await().untilAsserted(() ->
                assertThat(requests(cell)).extracting(Open::passengerId).doesNotContain("Cleo"));
    }

    @Test
    void saysNothingWhileNothingChangesAndAtMostOnceASecondWhileItDoes() {
        Person dan = Person.driver("Dan");
        Topic cell = cell(5.001, 2.001);
        comes(dan, 5.001, 2.001);
        assertEventuallyIn(cell, "Dan");
        int quiet = everybody.heard(cell).size();

        Instant start = Instant.now();
        Instant until = start.plus(Duration.ofSeconds(3));
        await().pollInterval(Duration.ofMillis(20)).until(() -> {
            moves(dan, 5.001, 2.001 + Math.random() / 1000);
            return Instant.now().isAfter(until);
        });
        moves(dan, 5.002, 2.002);
        await().untilAsserted(() -> assertThat(cars(cell)).containsExactly(new Car("Dan", 5.002, 2.002, 92.0)));
        int seconds = (int) Duration.between(start, Instant.now()).toSeconds();
        assertThat(everybody.heard(cell).size() - quiet).isBetween(2, seconds + 2);

        int moved = everybody.heard(cell).size();
        comes(Person.driver("Dora"), 5.051, 2.001);
        assertEventuallyIn(cell(5.051, 2.001), "Dora");
        assertThat(everybody.heard(cell)).hasSize(moved);
    }

    @Test
    void takesDownWhatAnEarlierProcessHasLeft(@TempDir Path other) throws MqttException {
        Topic stale = cell(7.001, 2.001);
        Topic kept = cell(7.051, 2.001);
        try (RunningBroker forgetful = new RunningBroker(other.resolve("broker"), 0);
                Participant voice = new Participant(forgetful.url(), "voice").hearing(Topic.EVERYTHING)) {
            String key = "pickmeup.identity.key-file=" + forgetful.keyFile();
            retainAsBackend(forgetful, stale, "{\"cars\":[{\"id\":\"Gone\",\"lon\":7.001,\"lat\":2.001}]}");
            try (RunningBackend next = new RunningBackend(other, forgetful.url(), key).listening()) {
                voice.says(Topic.presence(Person.driver("Eve")), new Presence("Eve", Ride.NOW, null, null));
                voice.says(Topic.location(Person.driver("Eve")), new Location(7.051, 2.001, null, null, null, null));
                await().untilAsserted(
                                () -> assertThat(voice.heard(stale)).last().matches(Heard::isClearing));
                await().untilAsserted(() ->
                        assertThat(voice.heard(kept, Nearby.class)).isNotEmpty());
            }
            await().untilAsserted(() -> assertThat(voice.heard(kept)).last().matches(Heard::isClearing));
        }
    }

    private static void retainAsBackend(RunningBroker broker, Topic topic, String payload) throws MqttException {
        Identity identity =
                Identity.service(Kind.BACKEND, "earlier", Instant.now().plusSeconds(60));
        SessionTokens tokens = new SessionTokens(SigningKey.loadOrCreate(broker.keyFile()), Clock.systemUTC());
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName(identity.username());
        options.setPassword(tokens.issue(identity).toCharArray());
        try (MqttClient earlier = new MqttClient(broker.url(), identity.clientId(), new MemoryPersistence())) {
            earlier.connect(options);
            earlier.publish(topic.toString(), payload.getBytes(), 1, true);
            earlier.disconnect();
        }
    }

    private static void comes(Person driver, double lon, double lat) {
        everybody.says(Topic.presence(driver), new Presence(driver.id(), Ride.NOW, null, null));
        moves(driver, lon, lat);
    }

    private static void moves(Person driver, double lon, double lat) {
        everybody.says(Topic.location(driver), new Location(lon, lat, 92.4, 9.0, null, null));
    }

    private static Topic cell(double lon, double lat) {
        return Topic.nearby(Cell.at(lon, lat).toString());
    }

    private static void assertEventuallyIn(Topic cell, String id) {
        await().untilAsserted(() -> assertThat(cars(cell)).extracting(Car::id).contains(id));
    }

    private static void assertEventuallyEmpty(Topic cell) {
        await().untilAsserted(() -> assertThat(everybody.heard(cell)).last().matches(Heard::isClearing));
    }

    private static List<Car> cars(Topic cell) {
        return lastOn(cell) instanceof Nearby nearby ? nearby.cars() : List.of();
    }

    private static List<Open> requests(Topic cell) {
        return lastOn(cell) instanceof NearbyRequests nearby ? nearby.requests() : List.of();
    }

    /** Null where it was cleared, or nothing was said. */
    private static Object lastOn(Topic cell) {
        List<Heard> heard = everybody.heard(cell);
        return heard.isEmpty() || heard.get(heard.size() - 1).isClearing()
                ? null
                : heard.get(heard.size() - 1).message();
    }
}
