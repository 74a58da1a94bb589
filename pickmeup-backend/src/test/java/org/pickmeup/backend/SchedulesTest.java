package org.pickmeup.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.Rating;

/**
 * What becomes of a ride does not depend on the order in which it is heard, nor on how often: each schedule is compared
 * with the straight run. (That a request is cleared stays behind it: they share a topic, whose order MQTT keeps.)
 */
class SchedulesTest {

    /** What a ride's people say. */
    enum Saying {
        REQUEST,
        ACCEPT,
        CONFIRM,
        ARRIVE,
        START,
        END,
        PAY,
        RATE,
        FIRST_DRIVER_ACCEPTS,
        FIRST_DRIVER_IS_CONFIRMED,
        FIRST_DRIVER_STEPS_BACK
    }

    private static final List<Saying> STRAIGHT = List.of(
            Saying.REQUEST,
            Saying.ACCEPT,
            Saying.CONFIRM,
            Saying.ARRIVE,
            Saying.START,
            Saying.END,
            Saying.PAY,
            Saying.RATE);

    private static final List<Saying> WITH_A_SECOND_DRIVER = List.of(
            Saying.REQUEST,
            Saying.FIRST_DRIVER_ACCEPTS,
            Saying.FIRST_DRIVER_IS_CONFIRMED,
            Saying.FIRST_DRIVER_STEPS_BACK,
            Saying.ACCEPT,
            Saying.CONFIRM,
            Saying.ARRIVE,
            Saying.START,
            Saying.END,
            Saying.PAY,
            Saying.RATE);

    private static final AtomicInteger rides = new AtomicInteger();

    private static RunningBackend backend;
    private static Participant everybody;

    @BeforeContainer
    static void start() throws MqttException, IOException {
        RunningBroker broker = RunningBroker.shared();
        Path dataDir = Files.createTempDirectory(Path.of("target"), "schedules");
        backend = new RunningBackend(dataDir, broker.url(), "pickmeup.identity.key-file=" + broker.keyFile());
        everybody = new Participant(broker.url(), "everybody").hearing(Topic.EVERYTHING);
        await().untilAsserted(() -> assertThat(everybody.heard(Topic.backend())).isNotEmpty());
    }

    @AfterContainer
    static void stop() throws MqttException {
        everybody.clearsWhatIsRetained();
        everybody.close();
        backend.close();
    }

    @Example
    void aRideIsPaidInTheLedgerOnceAndRatedByBoth() {
        assertThat(outcome(STRAIGHT)).isEqualTo(outcome(WITH_A_SECOND_DRIVER)).satisfies(outcome -> {
            assertThat(outcome.phase()).isEqualTo("PAID");
            assertThat(outcome.ledger())
                    .containsOnly(
                            Map.entry("passengers", new BigDecimal("-9.77")),
                            Map.entry("drivers", new BigDecimal("9.77")));
            assertThat(outcome.stars()).containsOnly(Map.entry("PASSENGER", 5), Map.entry("DRIVER", 4));
        });
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void aRideEndsTheSameInAnyOrder(@ForAll("schedules") List<Saying> schedule) {
        assertThat(outcome(schedule)).isEqualTo(outcome(STRAIGHT));
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void aRideWhoseFirstDriverStepsBackEndsTheSameInAnyOrder(
            @ForAll("schedulesWithASecondDriver") List<Saying> schedule) {
        assertThat(outcome(schedule)).isEqualTo(outcome(WITH_A_SECOND_DRIVER));
    }

    @Provide
    Arbitrary<List<Saying>> schedules() {
        return shuffledWithRepeats(STRAIGHT);
    }

    @Provide
    Arbitrary<List<Saying>> schedulesWithASecondDriver() {
        return shuffledWithRepeats(WITH_A_SECOND_DRIVER);
    }

    private static Arbitrary<List<Saying>> shuffledWithRepeats(List<Saying> all) {
        return Arbitraries.of(all).list().ofMaxSize(5).flatMap(repeats -> {
            List<Saying> more = new ArrayList<>(all);
            more.addAll(repeats);
            return Arbitraries.shuffle(more);
        });
    }

    /** What is left of a ride, without the names and the times. */
    record Outcome(
            String phase,
            String driver,
            BigDecimal cost,
            BigDecimal tip,
            BigDecimal quoted,
            int payments,
            Map<String, BigDecimal> ledger,
            Map<String, Integer> stars,
            int active) {}

    private static Outcome outcome(List<Saying> schedule) {
        int number = rides.incrementAndGet();
        Ride ride = new Ride(everybody, "Passenger" + number, "Driver" + number);
        Ride first = new Ride(ride.id, everybody, ride.passenger.id(), "First" + number);
        schedule.forEach(saying -> say(saying, ride, first));
        // The last thing said may be the request, which the trip can be paid without.
        await(schedule.toString())
                .until(() ->
                        backend.count("trip", "id = ? and phase = 'PAID' and estimate_cost is not null", ride.id) == 1
                                && backend.count("rating", "trip_id = ?", ride.id) == 2);
        return outcome(ride, number);
    }

    private static void say(Saying saying, Ride ride, Ride first) {
        switch (saying) {
            case REQUEST -> ride.request();
            case ACCEPT -> ride.accept();
            case CONFIRM -> ride.confirm();
            case ARRIVE -> ride.arrive();
            case START -> ride.start();
            case END -> ride.end();
            case PAY -> ride.pay();
            case RATE -> everybody.says(Topic.ratings(), new Rating(ride.id, "driver", 4, null));
            case FIRST_DRIVER_ACCEPTS -> first.accept();
            case FIRST_DRIVER_IS_CONFIRMED -> first.confirm();
            case FIRST_DRIVER_STEPS_BACK ->
                everybody.says(
                        Topic.inbox(ride.passenger), new Cancel("driver", null, first.driver.id(), ride.id, null));
        }
    }

    private static Outcome outcome(Ride ride, int number) {
        Map<String, Object> trip = backend.database()
                .sql("select phase, driver_id, fare_cost, fare_tip, estimate_cost from trip where id = ?")
                .param(ride.id)
                .query()
                .singleRow();
        return new Outcome(
                (String) trip.get("phase"),
                ((String) trip.get("driver_id")).replace(String.valueOf(number), ""),
                (BigDecimal) trip.get("fare_cost"),
                (BigDecimal) trip.get("fare_tip"),
                (BigDecimal) trip.get("estimate_cost"),
                backend.count("payment", "trip_id = ?", ride.id),
                ledger(ride),
                stars(ride),
                backend.count(
                        "trip", "active_passenger = ? or active_driver = ?", ride.passenger.id(), ride.driver.id()));
    }

    private static Map<String, BigDecimal> ledger(Ride ride) {
        return backend
                .database()
                .sql("select account, amount from ledger_entry where trip_id = ?")
                .param(ride.id)
                .query((row, i) -> Map.entry(row.getString(1).replaceAll("/.*", ""), row.getBigDecimal(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Integer> stars(Ride ride) {
        return backend
                .database()
                .sql("select given_by, stars from rating where trip_id = ?")
                .param(ride.id)
                .query((row, i) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
