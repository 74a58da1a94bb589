package org.pickmeup.simulator.connection;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** How long things took, to the millisecond and up to a minute. Safe to share. */
public final class Delays {

    private static final int LONGEST_MILLIS = 60_000;

    private final AtomicIntegerArray counts = new AtomicIntegerArray(LONGEST_MILLIS + 1);

    public void add(Duration delay) {
        counts.incrementAndGet((int) Math.min(Math.max(delay.toMillis(), 0), LONGEST_MILLIS));
    }

    public long count() {
        long count = 0;
        for (int i = 0; i <= LONGEST_MILLIS; i++) {
            count += counts.get(i);
        }
        return count;
    }

    /** Milliseconds within which that share of them was; 0 where there are none. */
    public int within(double share) {
        long wanted = (long) Math.ceil(share * count());
        long count = 0;
        for (int millis = 0; millis <= LONGEST_MILLIS; millis++) {
            count += counts.get(millis);
            if (count >= wanted) {
                return millis;
            }
        }
        return LONGEST_MILLIS;
    }

    public void clear() {
        for (int i = 0; i <= LONGEST_MILLIS; i++) {
            counts.set(i, 0);
        }
    }
}
