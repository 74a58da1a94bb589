package org.pickmeup.identity.plug;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a part of PickMeUp hangs on. Whoever pulls it need not wait for the part to be gone, nor for it to be back; and it
 * comes back by itself, so that nobody leaves a room dead.
 */
public final class Plug implements AutoCloseable {

    /** How long a part stays away when nobody plugs it in again. */
    public static final Duration LONGEST = Duration.ofMinutes(2);

    private static final Logger log = LoggerFactory.getLogger(Plug.class);

    private static final Duration UNTIL_NEXT_ATTEMPT = Duration.ofSeconds(5);

    private final String part;
    private final Duration longest;
    private final Runnable takeAway;
    private final Runnable bringBack;
    private final ScheduledExecutorService worker;
    private boolean pulled;
    private Future<?> comeback;

    /**
     * @param part its name, as in {@code /api/plugs/broker}
     * @param takeAway what happens when it is pulled
     * @param bringBack what happens when it is plugged in again; where that throws it is tried until it works
     */
    public Plug(String part, Duration longest, Runnable takeAway, Runnable bringBack) {
        this.part = part;
        this.longest = longest;
        this.takeAway = takeAway;
        this.bringBack = bringBack;
        this.worker = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "pickmeup-plug-" + part);
            thread.setDaemon(true);
            return thread;
        });
    }

    public String part() {
        return part;
    }

    public synchronized boolean isPulled() {
        return pulled;
    }

    /** Pulls it, or plugs it in; one that is so already stays so, for no longer than it would have. */
    public synchronized void set(boolean toBePulled) {
        if (toBePulled == pulled) {
            return;
        }
        pulled = toBePulled;
        if (pulled) {
            log.info("The plug of the {} is pulled, for {} seconds at most", part, longest.toSeconds());
            worker.execute(takeAway);
            comeback = worker.schedule(() -> set(false), longest.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            log.info("The {} is plugged in again", part);
            comeback.cancel(false);
            worker.execute(this::bringBack);
        }
    }

    private void bringBack() {
        try {
            bringBack.run();
        } catch (RuntimeException e) {
            log.warn("The {} does not come back yet: {}", part, e.getMessage());
            worker.schedule(this::bringBack, UNTIL_NEXT_ATTEMPT.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
