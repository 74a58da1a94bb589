package org.pickmeup.broker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pickmeup.broker.access.Town.BACKEND;
import static org.pickmeup.broker.access.Town.BRYAN;
import static org.pickmeup.broker.access.Town.GRACE;
import static org.pickmeup.broker.access.Town.MIKE;
import static org.pickmeup.broker.access.Town.NEXT_TRIP;
import static org.pickmeup.broker.access.Town.TRIP;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two who were on a ride may still do when it is over, and how it comes to be. */
class RideIsOverTest {

    private static final String MIKES_PLACE = "passengers/Mike/location";
    private static final String BRYANS_PLACE = "drivers/Bryan/location";
    private static final String CHAT = "{'format':'text','data':'Hello'}";

    private final Town town = Town.awake();

    @ParameterizedTest
    @ValueSource(strings = {"by its driver", "by its passenger", "at its end", "by the backend"})
    void nobodyBeginsToFollowTheOther(String over) {
        town.withRide();

        end(over);

        assertThat(town.mayFollow(BRYAN, MIKES_PLACE)).isFalse();
        assertThat(town.mayFollow(MIKE, BRYANS_PLACE)).isFalse();
        assertThat(town.mayFollow(BRYAN, "passengers/Mike/picture")).isFalse();
    }

    private void end(String over) {
        switch (over) {
            case "by its driver" -> town.tells(BRYAN, MIKE, "cancel", TRIP);
            case "by its passenger" -> town.tells(MIKE, BRYAN, "cancel", TRIP);
            case "at its end" -> town.tells(BRYAN, MIKE, "tripEnd", TRIP);
            default -> town.backendTells("passengers/Mike", "cancelled", TRIP, null);
        }
    }

    @Test
    void theTwoMayThankEachOtherForAWhile() {
        town.withRide();
        town.tells(BRYAN, MIKE, "tripEnd", TRIP);

        assertThat(town.says(BRYAN, "passengers/Mike/chat", CHAT)).isTrue();
        assertThat(town.mayFollow(MIKE, "drivers/Bryan/chat")).isTrue();
        town.passes(GRACE);
        assertThat(town.says(BRYAN, "passengers/Mike/chat", CHAT)).isFalse();
        assertThat(town.mayFollow(MIKE, "drivers/Bryan/chat")).isFalse();
    }

    @Test
    void whatIsRepeatedNamesTheTrip() {
        town.withRide();
        town.tells(BRYAN, MIKE, "tripEnd", TRIP);
        town.passes(Duration.ofHours(3));

        assertThat(town.tells(BRYAN, MIKE, "tripEnd", TRIP)).isTrue();
        assertThat(town.tells(BRYAN, MIKE, "tripEnd", null)).isFalse();
        assertThat(town.tells(BRYAN, MIKE, "tripEnd", NEXT_TRIP)).isFalse();
    }

    @Test
    void aConfirmationThatIsHeardTwiceDoesNotBringItBack() {
        town.withRide();
        town.tells(MIKE, BRYAN, "cancel", TRIP);

        town.mikeConfirms(BRYAN, TRIP);

        assertThat(town.mayFollow(BRYAN, MIKES_PLACE)).isFalse();
    }

    @Test
    void theSameTwoMayRideAgain() {
        town.withRide();
        town.tells(MIKE, BRYAN, "cancel", TRIP);
        town.mikeAsks(NEXT_TRIP);
        town.accepts(BRYAN, NEXT_TRIP);
        town.mikeConfirms(BRYAN, NEXT_TRIP);

        town.tells(MIKE, BRYAN, "cancel", TRIP);

        assertThat(town.mayFollow(BRYAN, MIKES_PLACE)).isTrue();
    }

    @Test
    void theBackendMayKnowThatItWasTooLateToCancel() {
        town.withRide();
        town.tells(MIKE, BRYAN, "cancel", TRIP);

        town.backendTells("passengers/Mike", "riding", TRIP, "Bryan");

        assertThat(town.mayFollow(MIKE, BRYANS_PLACE)).isTrue();
    }

    @Test
    void aTripThatTheBackendTellsNoMoreIsOver() {
        town.backendTells("passengers/Mike", "riding", TRIP, "Bryan");

        town.says(BACKEND, "passengers/Mike/trip", "", true);

        assertThat(town.mayFollow(BRYAN, MIKES_PLACE)).isFalse();
    }

    @Test
    void aTripThatTheBackendHasYetToHearOfGoesOn() {
        town.withRide();

        town.says(BACKEND, "passengers/Mike/trip", "", true);

        assertThat(town.mayFollow(BRYAN, MIKES_PLACE)).isTrue();
    }

    @Test
    void subscriptionsGoThePrivateOnesAtOnce() {
        town.withRide();
        town.revoked();
        town.tells(BRYAN, MIKE, "tripEnd", TRIP);

        assertThat(town.revoked().get("PMU-Driver-Bryan"))
                .containsExactlyInAnyOrder("pickmeup/passengers/Mike/location", "pickmeup/passengers/Mike/picture");
        town.passes(GRACE);
        assertThat(town.revoked().get("PMU-Driver-Bryan"))
                .contains("pickmeup/passengers/Mike", "pickmeup/passengers/Mike/chat");
    }

    @Test
    void ofThoseWhoRideNoSubscriptionGoes() {
        town.withRide();
        town.passes(Duration.ofMinutes(30));

        assertThat(town.revoked()).isEmpty();
        assertThat(town.isToGo("PMU-Driver-Bryan", MIKES_PLACE)).isFalse();
        assertThat(town.isToGo("PMU-Driver-Erin", MIKES_PLACE)).isTrue();
        assertThat(town.isToGo("PMU-Driver-Erin", "drivers/Erin/inbox")).isFalse();
        assertThat(town.isToGo("PMU-backend", "#")).isFalse();
    }

    @Test
    void anOperatorWhoTakesDownWhatIsShownOfItEndsNoRide() {
        town.withRide();
        town.backendTells("passengers/Mike", "riding", TRIP, "Bryan");

        assertThat(town.says("operator", "passengers/Mike/trip", "", true)).isTrue();
        assertThat(town.mayFollow(BRYAN, MIKES_PLACE)).isTrue();

        assertThat(town.says(BACKEND, "passengers/Mike/trip", "", true)).isTrue();
        assertThat(town.mayFollow(BRYAN, MIKES_PLACE)).isFalse();
    }

    @Test
    void anOperatorTakesNothingDownThatStays() {
        assertThat(town.says("operator", "drivers/Bryan", "", false)).isFalse();
        assertThat(town.says("operator", "drivers/Bryan", "", true)).isTrue();
        assertThat(town.refused("policy")).isOne();
    }
}
