package org.pickmeup.identity.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pickmeup.identity.limit.Rate.Verdict.FAR_OVER;
import static org.pickmeup.identity.limit.Rate.Verdict.OVER;
import static org.pickmeup.identity.limit.Rate.Verdict.WITHIN;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RateTest {

    private Instant now = Instant.EPOCH;
    private final InstantSource time = () -> now;
    private final Rate rate = new Rate(3, 2, time.withZone(ZoneOffset.UTC));

    private Stream<Rate.Verdict> counted(String who, int times) {
        return Stream.generate(() -> rate.count(who)).limit(times);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    void letsABurstThroughAndThenSoManyASecond() {
        assertThat(counted("a", 4)).containsExactly(WITHIN, WITHIN, WITHIN, OVER);
        pass(Duration.ofMillis(500));
        assertThat(counted("a", 1)).containsExactly(OVER);
        pass(Duration.ofSeconds(2));
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
        pass(Duration.ofSeconds(4));
        assertThat(counted("a", 3)).containsExactly(WITHIN, WITHIN, WITHIN);
    }

    @Test
    void remembersADebtAmongManyWhoHaveNone() {
        counted("a", 1000).forEach(verdict -> {});
        for (int i = 0; i < 5000; i++) {
            rate.count("other" + i);
            pass(Duration.ofNanos(10));
        }
        assertThat(rate.count("a")).isEqualTo(FAR_OVER);
    }
}
