package org.pickmeup.broker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pickmeup.broker.access.Town.BRYAN;
import static org.pickmeup.broker.access.Town.ERIN;
import static org.pickmeup.broker.access.Town.GRACE;
import static org.pickmeup.broker.access.Town.MIKE;
import static org.pickmeup.broker.access.Town.NEXT_TRIP;
import static org.pickmeup.broker.access.Town.TRIP;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Until it is known who rides with whom, rides go on. */
class AfterAStartTest {

    private static final String MIKES_PLACE = "passengers/Mike/location";
    private static final String BRYANS_PLACE = "drivers/Bryan/location";

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
