package org.pickmeup.identity.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pickmeup.identity.limit.Rate.Verdict.FAR_OVER;
import static org.pickmeup.identity.limit.Rate.Verdict.OVER;
import static org.pickmeup.identity.limit.Rate.Verdict.WITHIN;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RateTest {

    private static final class MovingClock extends Clock {

        private Instant now = Instant.EPOCH;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private final MovingClock clock = new MovingClock();
    private final Rate rate = new Rate(3, 2, clock);

    private Stream<Rate.Verdict> counted(String who, int times) {
        return Stream.generate(() -> rate.count(who)).limit(times);
    }

    @Test
    void letsABurstThroughAndThenSoManyASecond() {
        assertThat(counted("a", 4)).containsExactly(WITHIN, WITHIN, WITHIN, OVER);
        clock.pass(Duration.ofMillis(500));
        assertThat(counted("a", 1)).containsExactly(OVER);
        clock.pass(Duration.ofSeconds(2));
        assertThat(counted("a", 4)).containsExactly(WITHIN, WITHIN, WITHIN, OVER);
    }

    @Test
    void countsEachApart() {
        counted("a", 10).forEach(verdict -> {});
        assertThat(rate.count("b")).isEqualTo(WITHIN);
    }

    @Test
    void tellsWhoDoesNotHeedIt() {
        assertThat(counted("a", 8)).containsExactly(WITHIN, WITHIN, WITHIN, OVER, OVER, OVER, FAR_OVER, FAR_OVER);
    }

    @Test
    void forgivesWhoeverStops() {
        counted("a", 1000).forEach(verdict -> {});
        clock.pass(Duration.ofSeconds(4));
        assertThat(counted("a", 3)).containsExactly(WITHIN, WITHIN, WITHIN);
    }

    @Test
    void remembersADebtAmongManyWhoHaveNone() {
        counted("a", 1000).forEach(verdict -> {});
        for (int i = 0; i < 5000; i++) {
            rate.count("other" + i);
            clock.pass(Duration.ofNanos(10));
        }
        assertThat(rate.count("a")).isEqualTo(FAR_OVER);
    }
}
