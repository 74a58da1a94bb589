package org.pickmeup.protocol;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a ride costs, in the currency of the installation: a base, so much a mile and so much a minute, and at least the
 * minimum. One table for whoever quotes, drives or books a ride.
 */
public record FareTable(BigDecimal base, BigDecimal perMile, BigDecimal perMinute, BigDecimal minimum) {

    private static final BigDecimal SECONDS_IN_A_MINUTE = BigDecimal.valueOf(60);

    /** More than a fare has: the division must not decide how a half cent is rounded. */
    private static final int DECIMALS = 12;

    /** @throws IllegalArgumentException when an amount is missing or below zero */
    public FareTable {
        notBelowZero("base", base);
        notBelowZero("perMile", perMile);
        notBelowZero("perMinute", perMinute);
        notBelowZero("minimum", minimum);
    }

    /** What a ride costs, rounded to cents, half up. */
    public BigDecimal cost(double miles, double seconds) {
        BigDecimal way = perMile.multiply(BigDecimal.valueOf(miles));
        BigDecimal time = perMinute
                .multiply(BigDecimal.valueOf(seconds))
                .divide(SECONDS_IN_A_MINUTE, DECIMALS, RoundingMode.HALF_UP);
        return base.add(way).add(time).max(minimum).setScale(2, RoundingMode.HALF_UP);
    }

    private static void notBelowZero(String name, BigDecimal amount) {
        if (amount == null || amount.signum() < 0) {
            throw new IllegalArgumentException(
                    "The fare's %s is %s, not an amount of zero or more".formatted(name, amount));
        }
    }
}
