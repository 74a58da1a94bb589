package org.pickmeup.broker.hivemq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.pickmeup.broker.MovedClock;

class HiveMqLostWillsTest {

    private static final String BRYAN = "pickmeup/drivers/Bryan";
    private static final Duration A_MOMENT = Duration.ofSeconds(30);

    private final MovedClock clock = new MovedClock();

    private HiveMqLostWills wills(boolean open) {
        return new HiveMqLostWills(new HiveMqVisits(clock), open, clock);
    }

    @Test
    void areDueWhenEverybodyHasHadTheTimeToComeBack() {
        HiveMqLostWills wills = wills(false);
        wills.remember(BRYAN);

        clock.moveOn(HiveMqLostWills.GRACE.minus(A_MOMENT));
        assertThat(wills.areDue()).isFalse();

        clock.moveOn(A_MOMENT);
        assertThat(wills.areDue()).isTrue();
    }

    @Test
    void areOfPresencesAlone() {
        HiveMqLostWills wills = wills(false);
        wills.remember(BRYAN + "/location");
        wills.remember("pickmeup/requests/Mike");
        wills.remember("pickmeup/nearby/z6h");

        clock.moveOn(HiveMqLostWills.GRACE);

        assertThat(wills.areDue()).isFalse();
    }

    @Test
    void areNobodysWhereNobodyKnowsWhoIsHere() {
        HiveMqLostWills wills = wills(true);
        wills.remember(BRYAN);

        clock.moveOn(HiveMqLostWills.GRACE);

        assertThat(wills.areDue()).isFalse();
    }
}
