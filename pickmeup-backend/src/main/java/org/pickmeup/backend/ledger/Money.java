package org.pickmeup.backend.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** An exact amount of the one currency that the configuration names, in whole cents. */
public record Money(BigDecimal amount) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /** Rounds to cents, half up. */
    public Money {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
    }

    public static Money of(String amount) {
        return new Money(new BigDecimal(amount));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    /** A share of it, rounded to cents, half up. */
    public Money times(BigDecimal share) {
        return new Money(amount.multiply(share));
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money negated() {
        return new Money(amount.negate());
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    /** As people write it: {@code 8.27}. */
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
