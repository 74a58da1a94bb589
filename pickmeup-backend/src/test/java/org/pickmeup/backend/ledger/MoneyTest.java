package org.pickmeup.backend.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void roundsToCentsHalfUp() {
        assertThat(Money.of("8.265")).hasToString("8.27");
        assertThat(Money.of("8.2649")).hasToString("8.26");
        assertThat(Money.of("-0.005")).hasToString("-0.01");
    }

    @Test
    void isTheSameAmountHoweverItIsWritten() {
        assertThat(new Money(new BigDecimal("8.3"))).isEqualTo(Money.of("8.30"));
        assertThat(new Money(new BigDecimal("1E+1"))).isEqualTo(Money.of("10"));
    }

    @Test
    void addsExactly() {
        assertThat(Money.of("0.10").plus(Money.of("0.20"))).isEqualTo(Money.of("0.30"));
        assertThat(Money.of("8.27").plus(Money.of("8.27").negated())).isEqualTo(Money.of("0"));
    }
}
