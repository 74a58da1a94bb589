package org.pickmeup.broker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pickmeup.broker.access.Town.ANYONE;
import static org.pickmeup.broker.access.Town.BRYAN;
import static org.pickmeup.broker.access.Town.ERIN;
import static org.pickmeup.broker.access.Town.GRACE;
import static org.pickmeup.broker.access.Town.MIKE;
import static org.pickmeup.broker.access.Town.TRIP;

import java.time.Duration;
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
        assertThat(town.says(ERIN, "passengers/Mike/chat", CHAT)).isFalse();
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
        assertThat(town.mayFollow(ERIN, "passengers/Mike/chat")).isFalse();
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

    @Test
    void aRequestThatIsLongGonePairsNobody() {
        town.says(ANYONE, "requests/Mike", "{'name':'Mike','lon':'-56.1','lat':'-34.9'}", true);
        town.says(ANYONE, "requests/Mike", "", true);
        town.passes(GRACE);
        town.accepts(BRYAN, null);

        assertThat(town.mayFollow(BRYAN, MIKES_PLACE)).isFalse();
    }
}
