package org.pickmeup.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FareTableTest {

    private static final FareTable OF_2014 = table("5.00", "0.75", "0.50", "5.00");

    @Test
    void chargesBaseMilesAndMinutes() {
        assertThat(OF_2014.cost(0, 0)).isEqualTo("5.00");
        assertThat(OF_2014.cost(1, 0)).isEqualTo("5.75");
        assertThat(OF_2014.cost(0, 60)).isEqualTo("5.50");
        assertThat(OF_2014.cost(0.93, 174)).isEqualTo("7.15");
    }

    /** Its distance is shown in two decimals: half of the last one is half a cent. */
    @Test
    void chargesWhatTheSlidesOf2014DoForTheDistanceThatTheyRound() {
        assertThat(OF_2014.cost(2.385, 178)).isEqualTo("8.27");
        assertThat(OF_2014.cost(2.39, 178)).isEqualTo("8.28");
    }

    @Test
    void roundsHalfACentUp() {
        assertThat(OF_2014.cost(0.02, 0)).isEqualTo("5.02");
        assertThat(OF_2014.cost(0.0199999, 0)).isEqualTo("5.01");
        assertThat(OF_2014.cost(0, 0.6)).isEqualTo("5.01");
        assertThat(OF_2014.cost(0, 0.599999)).isEqualTo("5.00");
    }

    @Test
    void chargesAtLeastTheMinimum() {
        FareTable table = table("2.00", "1.00", "0.00", "6.50");

        assertThat(table.cost(0, 0)).isEqualTo("6.50");
        assertThat(table.cost(4.5, 0)).isEqualTo("6.50");
        assertThat(table.cost(4.51, 0)).isEqualTo("6.51");
    }

    @Test
    void hasNoAmountBelowZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table("5.00", "-0.75", "0.50", "5.00"))
                .withMessage("The fare's perMile is -0.75, not an amount of zero or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FareTable(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, null))
                .withMessageContaining("minimum");
    }

    private static FareTable table(String base, String perMile, String perMinute, String minimum) {
        return new FareTable(
                new BigDecimal(base), new BigDecimal(perMile), new BigDecimal(perMinute), new BigDecimal(minimum));
    }
}
