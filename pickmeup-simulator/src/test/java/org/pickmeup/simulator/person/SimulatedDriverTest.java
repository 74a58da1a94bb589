package org.pickmeup.simulator.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pickmeup.simulator.person.Walter.LONG_ENOUGH;
import static org.pickmeup.simulator.person.Walter.TRIP;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.Location;
import org.pickmeup.protocol.message.Picture;
import org.pickmeup.protocol.message.Presence;

/** A driver without a ride. */
class SimulatedDriverTest {

    private static final Duration STRANGERS_FIRST = Stage.PATIENCE.minusSeconds(1);
    private static final Duration A_MOMENT = Duration.ofSeconds(7);
    private static final Topic PRESENCE = Topic.presence(Walter.SELF);
    private static final Topic PICTURE = Topic.picture(Walter.SELF);
    private static final Topic LOCATION = Topic.location(Walter.SELF);

    private final Walter walter = new Walter();

    @Test
    void saysWhoIsHereOnceConnected() {
        assertThat(walter.wire.on(PRESENCE, Presence.class)).singleElement().satisfies(presence -> {
            assertThat(presence.name()).isEqualTo("Walter");
            assertThat(presence.vehicle()).isNotBlank();
        });
        assertThat(walter.wire.on(PICTURE, Picture.class)).hasSize(1);
        assertThat(walter.wire.on(LOCATION)).hasSize(1);
        assertThat(walter.wire.followed).contains(Topic.inbox(Walter.SELF));
        assertThat(walter.wire.requestsFollowed).isTrue();
    }

    @Test
    void cruisesAndTellsItsLocationOnceASecond() {
        walter.lives(Duration.ofSeconds(30));

        assertThat(walter.track()).hasSizeBetween(29, 31);
        assertThat(walter.track()).extracting(Location::lon).doesNotHaveDuplicates();
    }

    @Test
    void tellsItsPlaceOnceASecondInAnyTimeLapse() {
        RecordedWire fast = new RecordedWire();
        SimulatedDriver hurried = Walter.in(walter.stage.world(60), fast);

        walter.stage.pass(hurried, Duration.ofSeconds(20));

        List<Location> track = fast.on(LOCATION, Location.class);
        assertThat(track).hasSizeBetween(15, 21);
        assertThat(track).extracting(Location::speed).allMatch(speed -> speed < 25);
    }

    @Test
    void livesTheSameLifeFromTheSameSeed() {
        Walter twin = new Walter();

        walter.lives(Duration.ofMinutes(2));
        twin.lives(Duration.ofMinutes(2));

        assertThat(twin.track()).isEqualTo(walter.track());
    }

    @Test
    void acceptsAtOnceWhereNobodyElseIsFree() {
        walter.seesRequest(TRIP, null);
        walter.lives(A_MOMENT);

        assertThat(walter.toldAna(Accept.class)).hasSize(1);
    }

    @Test
    void leavesARequestFirstToADriverNearbyWhoIsNotSimulated() {
        walter.stage.freeCarAt(walter.stage.world.somewhereAround(walter.pickup, 0.5, new SplittableRandom(4)));
        walter.seesRequest(TRIP, null);
        walter.lives(STRANGERS_FIRST);
        assertThat(walter.toldAna()).isEmpty();

        walter.lives(LONG_ENOUGH.minus(STRANGERS_FIRST));
        assertThat(walter.toldAna(Accept.class)).singleElement().satisfies(accept -> {
            assertThat(accept.driverId()).isEqualTo("Walter");
            assertThat(accept.tripId()).isEqualTo(TRIP);
        });
    }

    @Test
    void forgetsARequestThatSomebodyElseTook() {
        walter.seesRequest(TRIP, null);
        walter.driver.cleared(Topic.request(Walter.ANA.id()));
        walter.lives(LONG_ENOUGH);

        assertThat(walter.toldAna()).isEmpty();
    }

    @Test
    void leavesNothingBehind() {
        walter.driver.leave();

        assertThat(walter.wire.cleared).containsExactlyInAnyOrder(PRESENCE, PICTURE, LOCATION);
    }
}
