package org.pickmeup.simulator.person;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** The tariff, in dollars: a base, so much a mile and so much a minute. */
public record Tariff(BigDecimal base, BigDecimal perMile, BigDecimal perMinute) {

    private static final BigDecimal SECONDS_IN_A_MINUTE = BigDecimal.valueOf(60);

    /** What a ride of that many miles and that long costs, to the cent. */
    BigDecimal cost(double miles, Duration time) {
        BigDecimal seconds = BigDecimal.valueOf(time.toMillis(), 3);
        return base.add(perMile.multiply(BigDecimal.valueOf(miles)))
                .add(perMinute.multiply(seconds).divide(SECONDS_IN_A_MINUTE, 6, RoundingMode.HALF_UP))
                .setScale(2, RoundingMode.HALF_UP);
    }
}
