package org.pickmeup.identity.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How often each of many may do something: a burst at once, and so many a second in the long run. What is refused counts
 * as well, so whoever goes on regardless gets deeper into debt.
 */
public final class Rate {

    /** Below it nobody is forgotten, since there is nothing to gain. */
    private static final int FEW = 1000;

    private final int burst;
    private final double perSecond;
    private final Clock clock;
    private final Map<String, Balance> balances = new HashMap<>();
    private int forgetAt = FEW;

    private record Balance(double left, Instant at) {}

    /** What an attempt comes to. */
    public enum Verdict {
        WITHIN,
        /** Too often. */
        OVER,
        /** Too often by another burst: this one does not heed a refusal. */
        FAR_OVER
    }

    /** @param perSecond may be a fraction: 0.1 for one in ten seconds */
    public Rate(int burst, double perSecond, Clock clock) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /** Somebody does it once more. */
    public synchronized Verdict count(String who) {
        Instant now = clock.instant();
        if (balances.size() >= forgetAt) {
            balances.values().removeIf(balance -> grown(balance, now) >= burst);
            forgetAt = Math.max(FEW, 2 * balances.size());
        }
        Balance before = balances.getOrDefault(who, new Balance(burst, now));
        double left = grown(before, now) - 1;
        balances.put(who, new Balance(Math.max(left, -burst - 1), now));
        if (left >= 0) {
            return Verdict.WITHIN;
        }
        return left >= -burst ? Verdict.OVER : Verdict.FAR_OVER;
    }

    private double grown(Balance balance, Instant now) {
        double seconds = Duration.between(balance.at(), now).toNanos() / 1e9;
        return Math.min(burst, balance.left() + Math.max(0, seconds) * perSecond);
    }
}
