package org.pickmeup.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.backend.ledger.Ledger;
import org.pickmeup.backend.ledger.Money;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.TripStatus;

/** A backend on a real broker and with a real database, and somebody who speaks for everybody and hears everything. */
abstract class BackendTest {

    @TempDir
    static Path dataDir;

    static RunningBroker broker;
    static RunningBackend backend;
    static Participant everybody;

    @BeforeAll
    static void start() throws MqttException {
        broker = RunningBroker.shared();
        backend = new RunningBackend(dataDir, broker.url(), "pickmeup.identity.key-file=" + broker.keyFile());
        everybody = new Participant(broker.url(), "everybody").hearing(Topic.EVERYTHING);
        await().untilAsserted(() -> assertThat(everybody.heard(Topic.backend())).isNotEmpty());
    }

    @AfterAll
    static void stop() throws MqttException {
        assertThat(backend.bean(Ledger.class).sum()).isEqualTo(Money.ZERO);
        backend.close();
        everybody.clearsWhatIsRetained();
        everybody.close();
    }

    static void say(String topic, String payload) {
        say(topic, payload, false);
    }

    static void say(String topic, String payload, boolean retained) {
        everybody.says(topic, payload, 1, retained);
    }

    /** What was told since these tests began: the broker may retain something of others. */
    static List<TripStatus> statuses(Person person) {
        return everybody.heard(Topic.trip(person)).stream()
                .filter(heard -> !heard.retained() && !heard.isClearing())
                .map(heard -> (TripStatus) heard.message())
                .toList();
    }

    static List<Phase> phases(Person person) {
        return statuses(person).stream().map(TripStatus::phase).toList();
    }

    /** A ride whose driver is on the way. */
    static Ride accepted(String passenger, String driver) {
        Ride ride = new Ride(everybody, passenger, driver);
        ride.request();
        ride.accept();
        ride.confirm();
        awaitPhase(ride, Phase.ACCEPTED);
        return ride;
    }

    static void awaitPhase(Ride ride, Phase phase) {
        await().untilAsserted(() -> assertThat(statuses(ride.passenger))
                .extracting(TripStatus::tripId, TripStatus::phase)
                .contains(tuple(ride.id, phase)));
    }

    static void awaitStatus(Person person, Phase phase) {
        await().untilAsserted(() -> assertThat(phases(person)).contains(phase));
    }

    static void assertEventuallyTold(Person person, List<Phase> phases) {
        await().untilAsserted(() -> assertThat(phases(person)).isEqualTo(phases));
    }

    /** Told to both; to the driver once, as only the passenger repeats a payment. */
    static void assertEventuallyProcessed(Ride ride) {
        for (Person person : List.of(ride.passenger, ride.driver)) {
            await().untilAsserted(() -> assertThat(everybody.heard(Topic.inbox(person), TripProcessed.class))
                    .isNotEmpty()
                    .allSatisfy(processed -> {
                        assertThat(processed.tripId()).isEqualTo(ride.id);
                        assertThat(processed.tip()).isEqualByComparingTo("1.50");
                        assertThat(processed.rating()).isEqualTo(5);
                    }));
        }
        assertThat(everybody.heard(Topic.inbox(ride.driver), TripProcessed.class))
                .hasSize(1);
    }

    static void assertRetained(Person person, Phase phase) throws MqttException {
        try (Participant late = new Participant(broker.url(), "late").hearing(Topic.trip(person))) {
            await().untilAsserted(() -> assertThat(late.heard(Topic.trip(person), TripStatus.class))
                    .extracting(TripStatus::phase)
                    .containsExactly(phase));
        }
    }

    static void assertNothingRetained(Person person) {
        await().untilAsserted(() -> {
            try (Participant late =
                    new Participant(broker.url(), "late").hearing(Topic.trip(person), Topic.backend())) {
                await().untilAsserted(
                                () -> assertThat(late.heard(Topic.backend())).isNotEmpty());
                assertThat(late.heard(Topic.trip(person))).isEmpty();
            }
        });
    }

    /** Each account's part in a ride. */
    static Map<String, String> ledger(Ride ride) {
        Map<String, String> amounts = new HashMap<>();
        backend.database()
                .sql("select account, amount from ledger_entry where trip_id = ?")
                .param(ride.id)
                .query((row, number) -> amounts.put(row.getString("account"), row.getString("amount")))
                .list();
        return amounts;
    }
}
