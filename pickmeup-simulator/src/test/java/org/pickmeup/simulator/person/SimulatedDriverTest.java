package org.pickmeup.simulator.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pickmeup.city.Point;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Chat;
import org.pickmeup.protocol.message.InboxMessage;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Arrived;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.Confirm;
import org.pickmeup.protocol.message.InboxMessage.Taken;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
import org.pickmeup.protocol.message.InboxMessage.TripStart;
import org.pickmeup.protocol.message.Location;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.Picture;
import org.pickmeup.protocol.message.Place;
import org.pickmeup.protocol.message.Presence;
import org.pickmeup.protocol.message.Rating;
import org.pickmeup.protocol.message.Request;
import org.pickmeup.protocol.message.TripStatus;

class SimulatedDriverTest {

    private static final Person WALTER = Person.driver("Walter");
    private static final Person ANA = Person.passenger("Ana");
    private static final UUID TRIP = new UUID(20, 14);
    private static final Duration STRANGERS_FIRST = Stage.PATIENCE.minusSeconds(1);
    private static final Duration LONG_ENOUGH = Stage.PATIENCE.plusSeconds(4);
    private static final Duration A_MOMENT = Duration.ofSeconds(7);

    private final Stage stage = new Stage();
    private final RecordedWire wire = new RecordedWire();
    private final Topic inboxOfAna = Topic.inbox(ANA);
    private final Point pickup =
            stage.world.city().streets().nearest(stage.world.city().bounds().centre());
    private final Point corner = stage.world.somewhereAround(pickup, 0.5, new SplittableRandom(3));
    private SimulatedDriver driver;

    @BeforeEach
    void connect() {
        driver = driver(stage.world, wire, 1);
        driver.connected();
    }

    @Test
    void saysWhoIsHereOnceConnected() {
        assertThat(wire.on(Topic.presence(WALTER), Presence.class))
                .singleElement()
                .satisfies(presence -> {
                    assertThat(presence.name()).isEqualTo("Walter");
                    assertThat(presence.vehicle()).isNotBlank();
                });
        assertThat(wire.on(Topic.picture(WALTER), Picture.class)).hasSize(1);
        assertThat(wire.on(Topic.location(WALTER))).hasSize(1);
        assertThat(wire.followed).contains(Topic.inbox(WALTER));
        assertThat(wire.requestsFollowed).isTrue();
    }

    @Test
    void cruisesAndTellsItsLocationOnceASecond() {
        stage.pass(driver, Duration.ofSeconds(30));

        List<Location> track = wire.on(Topic.location(WALTER), Location.class);
        assertThat(track).hasSizeBetween(29, 31);
        assertThat(track).extracting(Location::lon).doesNotHaveDuplicates();
    }

    @Test
    void livesTheSameLifeFromTheSameSeed() {
        RecordedWire again = new RecordedWire();
        Stage other = new Stage();
        SimulatedDriver twin = driver(other.world, again, 1);
        twin.connected();

        stage.pass(driver, Duration.ofMinutes(2));
        other.pass(twin, Duration.ofMinutes(2));

        assertThat(again.on(Topic.location(WALTER))).isEqualTo(wire.on(Topic.location(WALTER)));
    }

    @Test
    void acceptsAtOnceWhereNobodyElseIsFree() {
        request(TRIP, null);
        stage.pass(driver, A_MOMENT);

        assertThat(wire.on(inboxOfAna, Accept.class)).hasSize(1);
    }

    @Test
    void leavesARequestFirstToADriverNearbyWhoIsNotSimulated() {
        stage.freeCarAt(stage.world.somewhereAround(pickup, 0.5, new SplittableRandom(4)));
        request(TRIP, null);
        stage.pass(driver, STRANGERS_FIRST);
        assertThat(wire.on(inboxOfAna)).isEmpty();

        stage.pass(driver, LONG_ENOUGH.minus(STRANGERS_FIRST));
        assertThat(wire.on(inboxOfAna, Accept.class)).singleElement().satisfies(accept -> {
            assertThat(accept.driverId()).isEqualTo("Walter");
            assertThat(accept.tripId()).isEqualTo(TRIP);
        });
    }

    @Test
    void forgetsARequestThatSomebodyElseTook() {
        request(TRIP, null);
        driver.cleared(Topic.request(ANA.id()));
        stage.pass(driver, LONG_ENOUGH);

        assertThat(wire.on(inboxOfAna)).isEmpty();
    }

    @Test
    void waitsToBeConfirmed() {
        request(TRIP, null);
        stage.pass(driver, LONG_ENOUGH);

        assertThat(wire.on(Topic.chat(ANA))).isEmpty();
        tell(new Confirm(TRIP, ANA.id(), "Ana", null, null, stage.instant()));
        assertThat(wire.on(Topic.chat(ANA), Chat.class)).hasSize(1);
    }

    @Test
    void cruisesOnWhenAnotherDriverWasChosen() {
        request(TRIP, null);
        stage.pass(driver, LONG_ENOUGH);
        tell(new Taken(TRIP, stage.instant()));
        stage.pass(driver, Duration.ofMinutes(5));

        assertThat(wire.on(inboxOfAna)).hasOnlyElementsOfType(Accept.class).hasSize(1);
        assertThat(lastLocation().tripId()).isNull();
    }

    @Test
    void cruisesOnWhenThePassengerCancels() {
        confirmedRide(null);
        tell(new Cancel("passenger", null, null, TRIP, stage.instant()));
        stage.pass(driver, Duration.ofMinutes(10));

        assertThat(wire.on(inboxOfAna)).hasSize(1);
    }

    @Test
    void doesNotListenToTalkOfAnotherTrip() {
        confirmedRide(null);
        tell(new Cancel("passenger", null, null, new UUID(0, 0), stage.instant()));

        stage.passUntil(driver, () -> !wire.on(inboxOfAna, Arrived.class).isEmpty());
    }

    @Test
    void drivesToThePassengerAndToTheDestination() {
        Place destination = new Place(corner.lon(), corner.lat(), "the corner");
        confirmedRide(destination);

        stage.passUntil(driver, () -> !wire.on(inboxOfAna, Arrived.class).isEmpty());
        assertThat(milesFrom(pickup)).isCloseTo(0, within(0.01));
        stage.passUntil(driver, () -> !wire.on(inboxOfAna, TripStart.class).isEmpty());
        stage.passUntil(driver, () -> !wire.on(inboxOfAna, TripEnd.class).isEmpty());
        assertThat(milesFrom(corner)).isCloseTo(0, within(0.01));

        TripEnd end = wire.on(inboxOfAna, TripEnd.class).get(0);
        assertThat(end.distance()).isGreaterThan(pickup.milesTo(corner));
        assertThat(end.cost()).isEqualTo(Stage.FARE.cost(end.distance(), end.time()));
    }

    @Test
    void countsTheTimeThatItsRideWouldHaveTakenWithoutTimeLapse() {
        confirmedRide(new Place(corner.lon(), corner.lat(), "the corner"));
        stage.passUntil(driver, () -> !wire.on(inboxOfAna, TripStart.class).isEmpty());
        Instant started = stage.instant();
        stage.passUntil(driver, () -> !wire.on(inboxOfAna, TripEnd.class).isEmpty());

        double clock = Duration.between(started, stage.instant()).toSeconds();
        double route = stage.world.route(pickup, corner).time();
        assertThat(route).isGreaterThan(3 * clock);
        assertThat(wire.on(inboxOfAna, TripEnd.class).get(0).time()).isCloseTo(route, withinPercentage(10));
    }

    @Test
    void drivesSomewhereWhenThePassengerNamesNoDestination() {
        confirmedRide(null);

        stage.passUntil(driver, () -> !wire.on(inboxOfAna, TripEnd.class).isEmpty());
        assertThat(milesFrom(pickup)).isGreaterThan(0.1);
    }

    @Test
    void tellsItsPlaceOnceASecondInAnyTimeLapse() {
        RecordedWire fast = new RecordedWire();
        SimulatedDriver hurried = driver(stage.world(60), fast, 1);
        hurried.connected();

        stage.pass(hurried, Duration.ofSeconds(20));

        List<Location> track = fast.on(Topic.location(WALTER), Location.class);
        assertThat(track).hasSizeBetween(15, 21);
        assertThat(track).extracting(Location::speed).allMatch(speed -> speed < 25);
    }

    @Test
    void callsOffARideOfAnEarlierLife() {
        tell(trip(Phase.ACCEPTED));
        tell(trip(Phase.ACCEPTED));

        assertThat(wire.on(inboxOfAna)).singleElement().isInstanceOf(Cancel.class);
    }

    @Test
    void endsADriveOfAnEarlierLife() {
        tell(trip(Phase.RIDING));

        assertThat(wire.on(inboxOfAna)).singleElement().isInstanceOf(TripEnd.class);
    }

    @Test
    void doesNotTakeItsOwnRideForOneOfAnEarlierLife() {
        confirmedRide(null);
        tell(trip(Phase.ACCEPTED));

        assertThat(wire.on(inboxOfAna)).hasOnlyElementsOfType(Accept.class);
    }

    @Test
    void callsTheRideOffWhenItLeavesOnTheWay() {
        confirmedRide(null);
        driver.leave();

        assertThat(wire.on(inboxOfAna, Cancel.class)).hasSize(1);
    }

    @Test
    void ratesThePassengerOnceItIsPaid() {
        confirmedRide(null);
        stage.passUntil(driver, () -> !wire.on(inboxOfAna, TripEnd.class).isEmpty());
        assertThat(wire.on(Topic.ratings())).isEmpty();

        tell(new TripProcessed(new BigDecimal("2.00"), 5, TRIP, stage.instant()));

        assertThat(wire.on(Topic.ratings(), Rating.class)).singleElement().satisfies(rating -> {
            assertThat(rating.tripId()).isEqualTo(TRIP);
            assertThat(rating.by()).isEqualTo("driver");
            assertThat(rating.rating()).isBetween(1, 5);
        });
        stage.pass(driver, Duration.ofSeconds(2));
        assertThat(lastLocation().tripId()).isNull();
    }

    @Test
    void drivesAPassengerOf2014WithoutAnAnswer() {
        request(null, null);
        stage.passUntil(driver, () -> !wire.on(inboxOfAna, TripEnd.class).isEmpty());
        tell(new TripProcessed(new BigDecimal("2.00"), 5, TRIP, stage.instant()));

        assertThat(wire.on(inboxOfAna))
                .extracting(Object::getClass)
                .containsExactly(Accept.class, Arrived.class, TripStart.class, TripEnd.class);
        assertThat(wire.on(Topic.ratings())).hasSize(1);
    }

    @Test
    void repeatsItsLastWordWhenTheConnectionComesBack() {
        confirmedRide(null);
        stage.passUntil(driver, () -> !wire.on(inboxOfAna, TripEnd.class).isEmpty());
        driver.connected();

        List<TripEnd> ends = wire.on(inboxOfAna, TripEnd.class);
        assertThat(ends).hasSize(2);
        assertThat(ends.get(1)).isEqualTo(ends.get(0));
    }

    @Test
    void leavesNothingBehind() {
        driver.leave();

        assertThat(wire.cleared)
                .containsExactlyInAnyOrder(Topic.presence(WALTER), Topic.picture(WALTER), Topic.location(WALTER));
    }

    private static SimulatedDriver driver(World world, Wire wire, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new SimulatedDriver(WALTER, "Walter", world, wire, Part.draw(world, random), random);
    }

    private void request(UUID tripId, Place destination) {
        Message request =
                new Request("Ana", pickup.lon(), pickup.lat(), null, destination, null, tripId, stage.instant());
        driver.received(Topic.request(ANA.id()), request);
    }

    private void confirmedRide(Place destination) {
        request(TRIP, destination);
        stage.pass(driver, LONG_ENOUGH);
        tell(new Confirm(TRIP, ANA.id(), "Ana", null, destination, stage.instant()));
    }

    private void tell(InboxMessage message) {
        driver.received(Topic.inbox(WALTER), message);
    }

    private void tell(TripStatus trip) {
        driver.received(Topic.trip(WALTER), trip);
    }

    private static TripStatus trip(Phase phase) {
        return Trips.of(TRIP, phase, ANA, WALTER, null);
    }

    private double milesFrom(Point point) {
        return new Point(lastLocation().lon(), lastLocation().lat()).milesTo(point);
    }

    private Location lastLocation() {
        List<Location> track = wire.on(Topic.location(WALTER), Location.class);
        return track.get(track.size() - 1);
    }
}
