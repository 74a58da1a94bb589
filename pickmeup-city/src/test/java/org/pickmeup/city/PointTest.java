package org.pickmeup.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointTest {

    @Test
    void measuresGreatCirclesInMiles() {
        var montevideo = new Point(-56.1645, -34.9011);
        var buenosAires = new Point(-58.3816, -34.6037);
        assertThat(montevideo.milesTo(buenosAires)).isEqualTo(127.5, within(0.5));
        assertThat(new Point(0, 0).milesTo(new Point(0, 1))).isEqualTo(69.09, within(0.01));
        assertThat(montevideo.milesTo(montevideo)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"181, 0", "0, -91", "NaN, 0", "0, Infinity"})
    void isOnTheEarth(double lon, double lat) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Point(lon, lat));
    }
}
