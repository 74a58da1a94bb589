package org.pickmeup.backend.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pickmeup.protocol.Person;

class SplitTest {

    private static final Person ANN = Person.passenger("Ann");
    private static final Person BRYAN = Person.driver("Bryan");

    @Test
    void takesThePlatformsShareOfTheCostAndNotOfTheTip() {
        Split split = Split.of(Money.of("8.27"), Money.of("1.50"), new BigDecimal("0.2"));

        assertThat(split.between(ANN, BRYAN))
                .isEqualTo(Map.of(
                        "passengers/Ann", Money.of("-9.77"),
                        "drivers/Bryan", Money.of("8.12"),
                        "platform", Money.of("1.65")));
    }

    @Test
    void roundsTheShareHalfUp() {
        assertThat(Split.of(Money.of("8.30"), Money.ZERO, new BigDecimal("0.25"))
                        .platform())
                .isEqualTo(Money.of("2.08"));
        assertThat(Split.of(Money.of("8.29"), Money.ZERO, new BigDecimal("0.25"))
                        .platform())
                .isEqualTo(Money.of("2.07"));
    }

    @Test
    void addsUpToZeroWhateverTheAmountsAreAndGivesTheDriverNoLessThanTheTip() {
        Random random = new Random(2014);
        IntStream.range(0, 10_000).forEach(i -> {
            Money cost = cents(random, 1_000_000);
            Money tip = cents(random, 10_000);
            BigDecimal fee = new BigDecimal(random.nextInt(10_001)).movePointLeft(4);
            Split split = Split.of(cost, tip, fee);

            assertThat(Money.sum(split.between(ANN, BRYAN).values()))
                    .as("%s + %s at %s", cost, tip, fee)
                    .isEqualTo(Money.ZERO);
            assertThat(split.driver()).isGreaterThanOrEqualTo(tip);
            assertThat(split.platform()).isBetween(Money.ZERO, cost);
        });
    }

    private static Money cents(Random random, int most) {
        return new Money(BigDecimal.valueOf(random.nextInt(most + 1), 2));
    }
}
