package org.pickmeup.simulator.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.pickmeup.simulator.person.Walter.ANA;
import static org.pickmeup.simulator.person.Walter.LONG_ENOUGH;
import static org.pickmeup.simulator.person.Walter.TRIP;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pickmeup.city.Point;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Chat;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Arrived;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.Confirm;
import org.pickmeup.protocol.message.InboxMessage.Taken;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
import org.pickmeup.protocol.message.InboxMessage.TripStart;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.Place;
import org.pickmeup.protocol.message.Rating;

/** A driver's ride, from the offer until it is paid. */
class DriverRideTest {

    private final Walter walter = new Walter();
    private final Point corner = walter.stage.world.somewhereAround(walter.pickup, 0.5, new SplittableRandom(3));
    private final Place destination = new Place(corner.lon(), corner.lat(), "the corner");

    @Test
    void waitsToBeConfirmed() {
        walter.seesRequest(TRIP, null);
        walter.lives(LONG_ENOUGH);

        assertThat(walter.wire.on(Topic.chat(ANA))).isEmpty();
        walter.hears(new Confirm(TRIP, ANA.id(), "Ana", null, null, walter.now()));
        assertThat(walter.wire.on(Topic.chat(ANA), Chat.class)).hasSize(1);
    }

    @Test
    void cruisesOnWhenAnotherDriverWasChosen() {
        walter.seesRequest(TRIP, null);
        walter.lives(LONG_ENOUGH);
        walter.hears(new Taken(TRIP, walter.now()));
        walter.lives(Duration.ofMinutes(5));

        assertThat(walter.toldAna()).hasOnlyElementsOfType(Accept.class).hasSize(1);
        assertThat(walter.lastLocation().tripId()).isNull();
    }

    @Test
    void cruisesOnWhenThePassengerCancels() {
        walter.getsTheRide(null);
        walter.hears(new Cancel("passenger", null, null, TRIP, walter.now()));
        walter.lives(Duration.ofMinutes(10));

        assertThat(walter.toldAna()).hasSize(1);
    }

    @Test
    void doesNotListenToTalkOfAnotherTrip() {
        walter.getsTheRide(null);
        walter.hears(new Cancel("passenger", null, null, new UUID(0, 0), walter.now()));

        walter.livesUntilItTellsAna(Arrived.class);
    }

    @Test
    void drivesToThePassengerAndToTheDestination() {
        walter.getsTheRide(destination);

        walter.livesUntilItTellsAna(Arrived.class);
        assertThat(milesFrom(walter.pickup)).isCloseTo(0, within(0.01));
        walter.livesUntilItTellsAna(TripStart.class);
        walter.livesUntilItTellsAna(TripEnd.class);
        assertThat(milesFrom(corner)).isCloseTo(0, within(0.01));

        TripEnd end = walter.toldAna(TripEnd.class).get(0);
        assertThat(end.distance()).isGreaterThan(walter.pickup.milesTo(corner));
        assertThat(end.cost()).isEqualTo(Stage.FARE.cost(end.distance(), end.time()));
    }

    @Test
    void countsTheTimeThatItsRideWouldHaveTakenWithoutTimeLapse() {
        walter.getsTheRide(destination);
        walter.livesUntilItTellsAna(TripStart.class);
        Instant started = walter.now();
        walter.livesUntilItTellsAna(TripEnd.class);

        double clock = Duration.between(started, walter.now()).toSeconds();
        double route = walter.stage.world.route(walter.pickup, corner).time();
        assertThat(route).isGreaterThan(3 * clock);
        assertThat(walter.toldAna(TripEnd.class).get(0).time()).isCloseTo(route, withinPercentage(10));
    }

    @Test
    void drivesSomewhereWhenThePassengerNamesNoDestination() {
        walter.getsTheRide(null);

        walter.livesUntilItTellsAna(TripEnd.class);
        assertThat(milesFrom(walter.pickup)).isGreaterThan(0.1);
    }

    @Test
    void doesNotTakeItsOwnRideForOneOfAnEarlierLife() {
        walter.getsTheRide(null);
        walter.driver.received(Topic.trip(Walter.SELF), Trips.of(TRIP, Phase.ACCEPTED, ANA, Walter.SELF, null));

        assertThat(walter.toldAna()).hasOnlyElementsOfType(Accept.class);
    }

    @Test
    void callsTheRideOffWhenItLeavesOnTheWay() {
        walter.getsTheRide(null);
        walter.driver.leave();

        assertThat(walter.toldAna(Cancel.class)).hasSize(1);
    }

    @Test
    void ratesThePassengerOnceItIsPaid() {
        walter.getsTheRide(null);
        walter.livesUntilItTellsAna(TripEnd.class);
        assertThat(walter.wire.on(Topic.ratings())).isEmpty();

        walter.hears(new TripProcessed(new BigDecimal("2.00"), 5, TRIP, walter.now()));

        assertThat(walter.wire.on(Topic.ratings(), Rating.class))
                .singleElement()
                .satisfies(rating -> {
                    assertThat(rating.tripId()).isEqualTo(TRIP);
                    assertThat(rating.by()).isEqualTo("driver");
                    assertThat(rating.rating()).isBetween(1, 5);
                });
        walter.lives(Duration.ofSeconds(2));
        assertThat(walter.lastLocation().tripId()).isNull();
    }

    @Test
    void drivesAPassengerOf2014WithoutAnAnswer() {
        walter.seesRequest(null, null);
        walter.livesUntilItTellsAna(TripEnd.class);
        walter.hears(new TripProcessed(new BigDecimal("2.00"), 5, TRIP, walter.now()));

        assertThat(walter.toldAna())
                .extracting(Object::getClass)
                .containsExactly(Accept.class, Arrived.class, TripStart.class, TripEnd.class);
        assertThat(walter.wire.on(Topic.ratings())).hasSize(1);
    }

    @Test
    void repeatsItsLastWordWhenTheConnectionComesBack() {
        walter.getsTheRide(null);
        walter.livesUntilItTellsAna(TripEnd.class);
        walter.driver.connected();

        List<TripEnd> ends = walter.toldAna(TripEnd.class);
        assertThat(ends).hasSize(2);
        assertThat(ends.get(1)).isEqualTo(ends.get(0));
    }

    private double milesFrom(Point point) {
        return new Point(walter.lastLocation().lon(), walter.lastLocation().lat()).milesTo(point);
    }
}
