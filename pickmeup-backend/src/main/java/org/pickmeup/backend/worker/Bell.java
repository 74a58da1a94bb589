package org.pickmeup.backend.worker;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes a {@link Worker}. It may be rung before anybody waits, and any number of times: once is heard. */
public final class Bell {

    private final Semaphore rings = new Semaphore(0);

    public void ring() {
        rings.release();
    }

    /** Rings once the transaction of the caller is committed, and not at all if it fails. */
    public void ringAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring();
            }
        });
    }

    /** Returns when it has rung, or the time is over. */
    void await(Duration atMost) throws InterruptedException {
        if (rings.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            rings.drainPermits();
        }
    }
}
