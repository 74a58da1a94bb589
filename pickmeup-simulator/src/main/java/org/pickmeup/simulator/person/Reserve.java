package org.pickmeup.simulator.person;

import java.util.concurrent.atomic.AtomicInteger;

/** The passengers at rest, some of whom stay for a driver who is not simulated. */
public final class Reserve {

    private final int kept;
    private final AtomicInteger resting = new AtomicInteger();

    /** @param kept how many stay */
    public Reserve(int kept) {
        this.kept = kept;
    }

    void comes() {
        resting.incrementAndGet();
    }

    void goes() {
        resting.decrementAndGet();
    }

    /** Whether one may go and enough stay. */
    boolean sparesOne() {
        return resting.get() > kept;
    }
}
