package org.pickmeup.broker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pickmeup.broker.access.Town.ANYONE;
import static org.pickmeup.broker.access.Town.BACKEND;
import static org.pickmeup.broker.access.Town.BRYAN;
import static org.pickmeup.broker.access.Town.ERIN;
import static org.pickmeup.broker.access.Town.GRACE;
import static org.pickmeup.broker.access.Town.MIKE;
import static org.pickmeup.broker.access.Town.NEXT_TRIP;
import static org.pickmeup.broker.access.Town.TRIP;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How two people come to be on a ride, as far as the messages tell, and how that ends. */
class PairingsTest {

    private static final String MIKES_PLACE = "passengers/Mike/location";
    private static final String BRYANS_PLACE = "drivers/Bryan/location";
    private static final String CHAT = "{'format':'text','data':'Hello'}";

    private final Town town = Town.awake();

    @Test
    void aDriverDoesNotWriteToAPassengerWhoHasNotAsked() {
        assertThat(town.accepts(BRYAN, TRIP)).isFalse();
        assertThat(town.says(BRYAN, "passengers/Mike/chat", CHAT)).isFalse();
    }

    @Test
    void aRequestOpensThePassengerToEachDriver() {
        assertThat(town.mikeAsks(TRIP)).isTrue();

        assertThat(town.says(BRYAN, "passengers/Mike/chat", CHAT)).isTrue();
        assertThat(town.accepts(BRYAN, TRIP)).isTrue();
        assertThat(town.accepts(ERIN, TRIP)).isTrue();
        assertThat(town.mayFollow(BRYAN, MIKES_PLACE)).isFalse();
    }

    @Test
    void anOfferMayComeWhenTheRequestIsGone() {
        town.mikeAsks(TRIP);
        town.says(MIKE, "requests/Mike", "", true);
        town.passes(Duration.ofMinutes(10));

        assertThat(town.accepts(ERIN, TRIP)).isTrue();
        assertThat(town.tells(MIKE, ERIN, "taken", TRIP)).isTrue();
    }

    @Test
    void aPassengerAnswersAndSeesWhoeverOffers() {
        assertThat(town.tells(MIKE, BRYAN, "taken", TRIP)).isFalse();
        assertThat(town.mayFollow(MIKE, BRYANS_PLACE)).isFalse();
        town.mikeAsks(TRIP);
        town.accepts(BRYAN, TRIP);

        assertThat(town.mayFollow(MIKE, BRYANS_PLACE)).isTrue();
        assertThat(town.says(MIKE, "drivers/Bryan/chat", CHAT)).isTrue();
        assertThat(town.mikeConfirms(BRYAN, TRIP)).isTrue();
        assertThat(town.mikeConfirms(ERIN, TRIP)).isFalse();
    }

    @Test
    void whoOnlyOffersDoesNotDrive() {
        town.mikeAsks(TRIP);
        town.accepts(BRYAN, TRIP);

        assertThat(town.tells(BRYAN, MIKE, "arrived", TRIP)).isFalse();
        assertThat(town.tells(BRYAN, MIKE, "tripStart", TRIP)).isFalse();
        assertThat(town.tells(BRYAN, MIKE, "tripEnd", TRIP)).isFalse();
        assertThat(town.tells(BRYAN, MIKE, "cancel", TRIP)).isTrue();
    }

    @Test
    void theChosenDriverFollowsThePassengerAndDrives() {
        town.withRide();

        assertThat(town.mayFollow(BRYAN, MIKES_PLACE)).isTrue();
        assertThat(town.mayFollow(BRYAN, "passengers/Mike/picture")).isTrue();
        assertThat(town.tells(BRYAN, MIKE, "arrived", TRIP)).isTrue();
        assertThat(town.tells(BRYAN, MIKE, "tripStart", TRIP)).isTrue();
        assertThat(town.tells(BRYAN, MIKE, "tripEnd", TRIP)).isTrue();
    }

    @Test
    void whoWasTurnedDownHearsNothing() {
        town.mikeAsks(TRIP);
        town.accepts(BRYAN, TRIP);
        town.accepts(ERIN, TRIP);
        town.mikeConfirms(BRYAN, TRIP);
        town.tells(MIKE, ERIN, "taken", TRIP);

        assertThat(town.mayFollow(ERIN, MIKES_PLACE)).isFalse();
        assertThat(town.mayFollow(MIKE, "drivers/Erin/location")).isFalse();
        assertThat(town.tells(ERIN, MIKE, "tripEnd", null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"accepted", "arrived", "riding"})
    void theBackendPairsTwo(String phase) {
        town.backendTells("passengers/Mike", phase, TRIP, "Bryan");

        assertThat(town.mayFollow(BRYAN, MIKES_PLACE)).isTrue();
        assertThat(town.tells(BRYAN, MIKE, "tripStart", TRIP)).isTrue();
        assertThat(town.tells(MIKE, BRYAN, "cancel", TRIP)).isTrue();
    }

    @Test
    void anOfferPairsWhereThePassengerCannotAnswer() {
        town.says(ANYONE, "requests/Mike", "{'name':'Mike','lon':'-56.1','lat':'-34.9'}", true);
        town.accepts(BRYAN, null);

        assertThat(town.mayFollow(BRYAN, MIKES_PLACE)).isTrue();
        assertThat(town.tells(BRYAN, MIKE, "tripStart", null)).isTrue();
    }

    @Nested
    class WhenItIsOver {

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
    }

    @Nested
    class AfterAStart {

        private final Town waking = Town.waking();

        @Test
        void ridesGoOnWhileTheBackendIsAway() {
            waking.passes(Duration.ofHours(1));

            assertThat(waking.tells(BRYAN, MIKE, "tripEnd", TRIP)).isTrue();
            assertThat(waking.mayFollow(MIKE, BRYANS_PLACE)).isTrue();
        }

        @Test
        void whatWasSaidBeforeMayBeRepeatedForAWhile() {
            waking.backendComes();

            assertThat(waking.accepts(BRYAN, TRIP)).isTrue();
            assertThat(waking.mikeConfirms(ERIN, TRIP)).isTrue();
            assertThat(waking.mayFollow(BRYAN, MIKES_PLACE)).isFalse();
            waking.passes(GRACE);
            assertThat(waking.tells(BRYAN, MIKE, "tripStart", TRIP)).isFalse();
            assertThat(waking.tells(ERIN, MIKE, "tripStart", TRIP)).isTrue();
        }

        @Test
        void whatIsRetainedTellsWhoRides() {
            waking.remembers("requests/Mike", "{'name':'Mike','lon':-56.1,'lat':-34.9,'tripId':'%s'}".formatted(TRIP));
            waking.remembers(
                    "drivers/Erin/trip",
                    "{'tripId':'%s','phase':'riding','passenger':{'id':'Ana','name':'Ana'},'driver':{'id':'Erin','name':'Erin'},'pickup':{'lon':0,'lat':0}}"
                            .formatted(NEXT_TRIP));
            waking.remembers("passengers/Zoe/trip", "garbage");
            waking.backendComes();
            waking.passes(GRACE);

            assertThat(waking.accepts(BRYAN, TRIP)).isTrue();
            assertThat(waking.mayFollow(ERIN, "passengers/Ana/location")).isTrue();
            assertThat(waking.mayFollow(ERIN, MIKES_PLACE)).isFalse();
        }
    }
}
