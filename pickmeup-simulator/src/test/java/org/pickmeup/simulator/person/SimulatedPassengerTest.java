package org.pickmeup.simulator.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pickmeup.city.Point;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.Confirm;
import org.pickmeup.protocol.message.InboxMessage.Taken;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
import org.pickmeup.protocol.message.InboxMessage.TripStart;
import org.pickmeup.protocol.message.Location;
import org.pickmeup.protocol.message.Payment;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.Request;

class SimulatedPassengerTest {

    private static final Person ANA = Person.passenger("Ana");
    private static final Person WALTER = Person.driver("Walter");
    private static final Person BRYAN = Person.driver("Bryan");
    private static final Topic REQUEST = Topic.request(ANA.id());

    private final Stage stage = new Stage();
    private final RecordedWire wire = new RecordedWire();
    private final SplittableRandom random = new SplittableRandom(1);
    private final SimulatedPassenger passenger =
            new SimulatedPassenger(ANA, "Ana", stage.world, wire, Part.draw(stage.world, random), random);

    @BeforeEach
    void ask() {
        passenger.connected();
        stage.passUntil(passenger, () -> !wire.on(REQUEST).isEmpty());
    }

    @Test
    void asksForARideToSomewhereNearAndKnowsWhatItWillCost() {
        assertThat(wire.on(REQUEST, Request.class)).singleElement().satisfies(request -> {
            assertThat(request.tripId()).isNotNull();
            assertThat(request.pickup().label()).isNotBlank();
            assertThat(request.destination().label()).isNotBlank();
            assertThat(request.estimate().distance()).isBetween(0.1, 5.0);
            assertThat(request.estimate().cost()).isGreaterThan(new BigDecimal("5.00"));
        });
    }

    @Test
    void confirmsTheFirstDriverToAcceptAndTellsTheOthers() {
        accept(WALTER);
        accept(BRYAN);

        assertThat(wire.on(Topic.inbox(WALTER), Confirm.class)).singleElement().satisfies(confirm -> {
            assertThat(confirm.tripId()).isEqualTo(trip());
            assertThat(confirm.passengerId()).isEqualTo("Ana");
        });
        assertThat(wire.on(Topic.inbox(BRYAN))).containsExactly(new Taken(trip(), stage.instant()));
        assertThat(wire.cleared).endsWith(REQUEST);
        assertThat(wire.followed).contains(Topic.location(WALTER)).doesNotContain(Topic.location(BRYAN));
    }

    @Test
    void confirmsAgainWhenTheDriverAsksAgain() {
        accept(WALTER);
        accept(WALTER);

        assertThat(wire.on(Topic.inbox(WALTER)))
                .hasOnlyElementsOfType(Confirm.class)
                .hasSize(2);
    }

    @Test
    void movesWithTheCarOnceTheRideHasStarted() {
        accept(WALTER);
        carIsAt(-56.16, -34.90);
        assertThat(lastLocation().lon()).isNotEqualTo(-56.16);

        tell(new TripStart("Bryan", trip(), stage.instant()));
        carIsAt(-56.17, -34.91);
        assertThat(lastLocation().lon()).isEqualTo(-56.17);
    }

    @Test
    void paysTheFareOfTheBackendWithTipAndStars() {
        ride();
        stage.pass(passenger, Duration.ofSeconds(3));
        assertThat(payments()).isEmpty();

        isCharged("7.90");

        assertThat(payments()).singleElement().satisfies(payment -> {
            assertThat(payment.passengerId()).isEqualTo("Ana");
            assertThat(payment.driverId()).isEqualTo("Walter");
            assertThat(payment.cost()).isEqualTo(new BigDecimal("7.90"));
            assertThat(payment.tip()).isBetween(BigDecimal.ZERO, new BigDecimal("1.58"));
            assertThat(payment.rating()).isBetween(1, 5);
            assertThat(payment.tripId()).isEqualTo(trip());
        });
    }

    @Test
    void givesUpWhenItsPatienceEnds() {
        stage.passUntil(passenger, () -> stage.moments.contains(Moment.GIVEN_UP));
        assertThat(wire.cleared).endsWith(REQUEST);

        stage.passUntil(passenger, () -> wire.on(REQUEST).size() == 2);
        assertThat(wire.on(REQUEST).get(1).tripId())
                .isNotEqualTo(wire.on(REQUEST).get(0).tripId());
    }

    @Test
    void comesToAFreeDriverWhoIsNotSimulated() {
        stage.passUntil(passenger, () -> stage.moments.contains(Moment.GIVEN_UP));
        Point corner = stage.world.somewhereAround(new Point(-56.18, -34.905), 1, new SplittableRandom(7));
        stage.freeCarAt(corner);
        stage.pass(passenger, Duration.ofSeconds(1));

        List<Request> requests = wire.on(REQUEST, Request.class);
        assertThat(requests).hasSize(2);
        Request near = requests.get(1);
        assertThat(new Point(near.lon(), near.lat()).milesTo(corner)).isLessThan(0.5);
        assertThat(lastLocation().lon()).isEqualTo(near.lon());
    }

    @Test
    void paysWhatTheDriverSaysWhereTheBackendIsSilent() {
        ride();
        stage.pass(passenger, Duration.ofSeconds(9));
        assertThat(payments()).isEmpty();

        stage.pass(passenger, Duration.ofSeconds(1));
        assertThat(payments()).extracting(Payment::cost).containsExactly(new BigDecimal("8.27"));
    }

    @Test
    void paysAnewWhereTheBackendSaysAnotherFareThanWasPaid() {
        ride();
        stage.pass(passenger, Duration.ofSeconds(10));
        isCharged("8.27");
        isCharged("7.90");

        assertThat(payments())
                .extracting(Payment::cost)
                .containsExactly(new BigDecimal("8.27"), new BigDecimal("7.90"));
    }

    @Test
    void paysTheFareOfTheBackendBeforeTheDriverHasSaidOne() {
        accept(WALTER);
        isCharged("7.90");
        tell(new TripEnd(2.39, 178, new BigDecimal("8.27"), "Bryan", trip(), stage.instant()));

        assertThat(payments()).extracting(Payment::cost).containsExactly(new BigDecimal("7.90"));
    }

    @Test
    void repeatsThePaymentUntilItIsProcessed() {
        ride();
        isCharged("8.27");
        stage.pass(passenger, Duration.ofSeconds(12));
        List<Payment> payments = payments();
        assertThat(payments).hasSize(3).containsOnly(payments.get(0));

        tell(new TripProcessed(payments.get(0).tip(), 5, trip(), stage.instant()));
        stage.pass(passenger, Duration.ofMinutes(1));
        assertThat(payments()).hasSize(3);
    }

    @Test
    void asksForTheNextRideAfterThisOne() {
        ride();
        UUID first = trip();
        tell(new TripProcessed(BigDecimal.ONE, 5, first, stage.instant()));
        assertThat(wire.followed).doesNotContain(Topic.location(WALTER));

        stage.passUntil(passenger, () -> wire.on(REQUEST).size() == 2);
        assertThat(trip()).isNotEqualTo(first);
    }

    @Test
    void asksAnewWhenTheDriverCancels() {
        accept(WALTER);
        tell(new Cancel("driver", "flat tyre", "Bryan", trip(), stage.instant()));

        stage.passUntil(passenger, () -> wire.on(REQUEST).size() == 2);
    }

    @Test
    void givesUpOnADriverWhoDoesNotCome() {
        accept(WALTER);
        stage.passUntil(
                passenger, () -> !wire.on(Topic.inbox(WALTER), Cancel.class).isEmpty());

        stage.passUntil(passenger, () -> wire.on(REQUEST).size() == 2);
    }

    @Test
    void repeatsWhatIsOpenWhenTheConnectionComesBack() {
        passenger.connected();
        assertThat(wire.on(REQUEST)).hasSize(2);
        assertThat(wire.on(REQUEST).get(1)).isEqualTo(wire.on(REQUEST).get(0));

        ride();
        isCharged("8.27");
        passenger.connected();
        assertThat(payments()).hasSize(2);
    }

    @Test
    void leavesTheBackendItsTimeAgainWhenTheConnectionComesBack() {
        ride();
        stage.pass(passenger, Duration.ofSeconds(9));
        passenger.connected();
        stage.pass(passenger, Duration.ofSeconds(9));

        assertThat(payments()).isEmpty();
    }

    @Test
    void takesItsRequestAlongWhenItLeaves() {
        passenger.leave();

        assertThat(wire.cleared).contains(REQUEST, Topic.presence(ANA));
    }

    private void ride() {
        accept(WALTER);
        tell(new TripStart("Bryan", trip(), stage.instant()));
        tell(new TripEnd(2.39, 178, new BigDecimal("8.27"), "Bryan", trip(), stage.instant()));
    }

    private void isCharged(String cost) {
        passenger.received(Topic.trip(ANA), Trips.of(trip(), Phase.ENDED, ANA, WALTER, new BigDecimal(cost)));
    }

    private List<Payment> payments() {
        return wire.on(Topic.payments(), Payment.class);
    }

    private void accept(Person driver) {
        tell(new Accept(driver.id(), -56.16, -34.90, trip(), stage.instant()));
    }

    private void tell(InboxMessage message) {
        passenger.received(Topic.inbox(ANA), message);
    }

    private void carIsAt(double lon, double lat) {
        passenger.received(Topic.location(WALTER), new Location(lon, lat, null, null, trip(), stage.instant()));
    }

    private UUID trip() {
        List<Request> requests = wire.on(REQUEST, Request.class);
        return requests.get(requests.size() - 1).tripId();
    }

    private Location lastLocation() {
        List<Location> track = wire.on(Topic.location(ANA), Location.class);
        return track.get(track.size() - 1);
    }
}
