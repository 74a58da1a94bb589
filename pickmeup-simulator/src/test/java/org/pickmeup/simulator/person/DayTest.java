package org.pickmeup.simulator.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DayTest {

    private static final Instant BEGAN = Instant.parse("2014-09-30T12:00:00Z");
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Test
    void theMorningIsBusierThanTheNight() {
        assertThat(at(8, 1).busyness(BEGAN)).isGreaterThan(5 * at(3, 1).busyness(BEGAN));
    }

    @Test
    void anHourPassesFasterInTimeLapse() {
        Day lapse = at(3, 60);

        assertThat(lapse.busyness(BEGAN.plus(Duration.ofMinutes(5)))).isCloseTo(at(8, 1).busyness(BEGAN), within(1e-9));
        assertThat(lapse.busyness(BEGAN.plus(Duration.ofMinutes(24)))).isCloseTo(lapse.busyness(BEGAN), within(1e-9));
    }

    @Test
    void waitsAreShorterInTimeLapseButLongEnoughToBeSeen() {
        assertThat(at(8, 4).lapse(Duration.ofSeconds(20), A_SECOND)).isEqualTo(Duration.ofSeconds(5));
        assertThat(at(8, 60).lapse(Duration.ofSeconds(20), A_SECOND)).isEqualTo(A_SECOND);
    }

    @Test
    void inTheBusiestHourAPassengerSetsOffEveryTwoMinutesOnAverage() {
        SplittableRandom random = new SplittableRandom(2014);
        int hours = 50;
        Day day = at(8, 1);

        long departures = IntStream.range(0, hours * 3600)
                .filter(second -> random.nextDouble() < day.chanceToSetOff(BEGAN, A_SECOND, 1))
                .count();

        assertThat(departures / (double) hours).isCloseTo(30, within(2.0));
    }

    @Test
    void moreDemandAndMoreTimeLapseMakeMoreDepartures() {
        double usual = at(8, 1).chanceToSetOff(BEGAN, A_SECOND, 1);

        assertThat(new Day(BEGAN, 8, 1, 2, 1).chanceToSetOff(BEGAN, A_SECOND, 1))
                .isCloseTo(2 * usual, within(1e-3));
        assertThat(at(8, 4).chanceToSetOff(BEGAN, A_SECOND, 1)).isCloseTo(4 * usual, within(1e-3));
        assertThat(new Day(BEGAN, 8, 1, 0, 1).chanceToSetOff(BEGAN, A_SECOND, 1))
                .isZero();
    }

    @Test
    void timeLapseIsFromOneToSixty() {
        assertThatIllegalArgumentException().isThrownBy(() -> at(8, 61)).withMessageContaining("1 to 60");
        assertThatIllegalArgumentException().isThrownBy(() -> at(8, 0.5)).withMessageContaining("1 to 60");
    }

    private static Day at(int hour, double timeLapse) {
        return new Day(BEGAN, hour, timeLapse, 1, 1);
    }
}
