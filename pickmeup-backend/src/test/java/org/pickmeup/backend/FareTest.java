package org.pickmeup.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pickmeup.backend.fare.TrackPoint;
import org.pickmeup.backend.fare.Tracks;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.Location;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.TripStatus;
import org.pickmeup.protocol.message.TripStatus.Fare;

/** What the backend makes of the figures that drivers claim, by the positions that it has heard. */
class FareTest extends BackendTest {

    private static final int STEPS = 10;
    private static final double DEGREES_A_STEP = 0.001;
    private static final double METRES_A_STEP = 111.19;
    private static final double METRES_A_SECOND = 11.119;
    private static final double MILES = STEPS * METRES_A_STEP / 1609.344;
    private static final double SECONDS = STEPS * METRES_A_STEP / METRES_A_SECOND;

    @Test
    void believesADriverInTimeLapseWhoClaimsWhatWasSeen() {
        Ride ride = begin("Ada", "Adam");
        drive(ride);
        ride.end(0.69, 100, "6.35");

        assertThat(ended(ride)).satisfies(status -> {
            assertThat(status.fare()).isEqualTo(new Fare(0.69, 100, new BigDecimal("6.35"), null));
            assertThat(status.claimed()).isNull();
        });
    }

    @Test
    void replacesTheFiguresOfADriverWhoClaimsTwiceTheDistance() {
        Ride ride = begin("Bella", "Bert");
        drive(ride);
        ride.end(1.38, 100, "6.87");

        TripStatus status = ended(ride);
        assertThat(status.fare().distance()).isCloseTo(MILES, within(0.005));
        assertThat(status.fare().time()).isCloseTo(SECONDS, within(0.5));
        assertThat(status.fare().cost()).isEqualByComparingTo("6.35");
        assertThat(status.claimed()).isEqualTo(new Fare(1.38, 100, new BigDecimal("6.87"), null));

        ride.pay("6.35", "1.5", 5);
        assertEventuallyProcessed(ride);
    }

    @Test
    void replacesACostThatDoesNotFollowFromTheTable() {
        Ride ride = begin("Cora", "Cem");
        drive(ride);
        ride.end(0.69, 100, "12.70");

        assertThat(ended(ride)).satisfies(status -> {
            assertThat(status.fare().cost()).isEqualByComparingTo("6.35");
            assertThat(status.claimed().cost()).isEqualByComparingTo("12.70");
        });
    }

    @Test
    void tellsAPassengerOf2014TheEndAgainWhereItIsAnother() {
        Person ana = Person.passenger("Dalia");
        Person driver = Person.driver("Dirk");
        say("pickmeup/requests/Dalia", "{\"name\":\"Dalia\",\"lon\":\"-56.16\",\"lat\":\"-34.9\"}", true);
        say("pickmeup/requests/Dalia", "", true);
        say(
                "pickmeup/passengers/Dalia/inbox",
                "{\"type\":\"accept\",\"driverId\":\"Dirk\",\"lon\":\"-56.1\",\"lat\":\"-34.9\"}");
        say("pickmeup/passengers/Dalia/inbox", "{\"type\":\"tripStart\"}");
        awaitStatus(ana, Phase.RIDING);
        drive(driver, statuses(ana).get(0).tripId());
        say(
                "pickmeup/passengers/Dalia/inbox",
                "{\"type\":\"tripEnd\",\"distance\":\"2.39\",\"time\":\"100\",\"cost\":\"7.63\"}");

        awaitStatus(ana, Phase.ENDED);
        await().untilAsserted(() -> assertThat(everybody.heard(Topic.inbox(ana), TripEnd.class))
                .hasSize(2)
                .last()
                .satisfies(end -> assertThat(end.cost()).isEqualByComparingTo("6.35")));
        assertThat(statuses(ana))
                .last()
                .satisfies(status -> assertThat(status.claimed().distance()).isEqualTo(2.39));
    }

    @Test
    void quotesTheTableWhateverAPageHasFound() {
        Ride ride = new Ride(everybody, "Emmy", "Ed");
        ride.request("1.00");

        awaitPhase(ride, Phase.REQUESTED);
        assertThat(statuses(ride.passenger).get(0).estimate().cost()).isEqualByComparingTo("8.30");
    }

    @Test
    void keepsTheTracksOfDriversOnATripAndOfNobodyElse() {
        Ride ride = new Ride(everybody, "Fanny", "Fynn");
        isAt(ride.driver, 1);
        ride.request();
        ride.accept();
        isAt(ride.driver, 2);
        ride.confirm();
        awaitPhase(ride, Phase.ACCEPTED);
        isAt(ride.driver, 3);
        isAt(ride.passenger, 4);
        isAt(Person.driver("Felix"), 5);
        ride.start();
        awaitPhase(ride, Phase.RIDING);
        isAt(ride.driver, 6);
        // A position is QoS 0: the end of the ride, which is not, may overtake it.
        await().untilAsserted(() -> assertThat(latitudes(ride)).contains(latitude(6)));
        ride.end();
        awaitPhase(ride, Phase.ENDED);
        isAt(ride.driver, 7);
        Ride next = begin("Fanny", "Felix");
        drive(next);

        assertThat(latitudes(ride))
                .endsWith(latitude(2), latitude(3), latitude(6))
                .doesNotContain(latitude(4), latitude(5), latitude(7));
        assertThat(backend.bean(Tracks.class).of(ride.id))
                .extracting(TrackPoint::at)
                .isSorted();
        assertThat(backend.count("track_point", "trip_id not in (select id from trip)"))
                .isZero();
    }

    private static List<Double> latitudes(Ride ride) {
        return backend.bean(Tracks.class).of(ride.id).stream()
                .map(TrackPoint::lat)
                .toList();
    }

    /** Everything up to the start. */
    private static Ride begin(String passenger, String driver) {
        Ride ride = new Ride(everybody, passenger, driver);
        isAt(ride.driver, 0);
        ride.request();
        ride.accept();
        ride.confirm();
        ride.start();
        awaitPhase(ride, Phase.RIDING);
        return ride;
    }

    private static void drive(Ride ride) {
        drive(ride.driver, ride.id);
    }

    /** Drives in time lapse, as fast as the messages go, until the backend has written it all down. */
    private static void drive(Person driver, Object tripId) {
        isAt(driver, 0);
        for (int step = 1; step <= STEPS; step++) {
            isAt(driver, step);
        }
        await().until(() -> backend.count("track_point", "trip_id = ? and lat = ?", tripId, latitude(STEPS)) == 1);
    }

    private static void isAt(Person person, int step) {
        everybody.says(Topic.location(person), new Location(-56.16, latitude(step), 0.0, METRES_A_SECOND, null, null));
    }

    private static double latitude(int step) {
        return -34.9 + step * DEGREES_A_STEP;
    }

    private static TripStatus ended(Ride ride) {
        awaitPhase(ride, Phase.ENDED);
        return statuses(ride.passenger).stream()
                .filter(status -> status.phase() == Phase.ENDED)
                .findFirst()
                .orElseThrow();
    }
}
