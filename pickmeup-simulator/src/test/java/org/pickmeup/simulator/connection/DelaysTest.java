package org.pickmeup.simulator.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DelaysTest {

    private final Delays delays = new Delays();

    @Test
    void tellsWithinWhatTimeAShareOfThemWas() {
        IntStream.rangeClosed(1, 100).forEach(millis -> delays.add(Duration.ofMillis(millis)));

        assertThat(delays.count()).isEqualTo(100);
        assertThat(delays.within(0.5)).isEqualTo(50);
        assertThat(delays.within(0.99)).isEqualTo(99);
        assertThat(delays.within(1)).isEqualTo(100);
    }

    @Test
    void takesWhatIsLongerThanAMinuteForAMinute() {
        delays.add(Duration.ofHours(1));

        assertThat(delays.within(1)).isEqualTo(60_000);
    }

    @Test
    void isNothingWhereThereIsNone() {
        delays.add(Duration.ofMillis(7));
        delays.clear();

        assertThat(delays.within(0.99)).isZero();
    }
}
