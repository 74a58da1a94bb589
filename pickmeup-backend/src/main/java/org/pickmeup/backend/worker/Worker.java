package org.pickmeup.backend.worker;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread that does what there is to do whenever its bell rings. It also looks by itself, as a rule twice a second: for what a
 * process left behind, for what failed, and for what falls due.
 */
public abstract class Worker implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final String name;
    private final Bell bell;
    private final Duration pause;

    private volatile Thread thread;
    private String problem;

    protected Worker(String name, Bell bell) {
        this(name, bell, PAUSE);
    }

    /** @param pause after which it looks by itself */
    protected Worker(String name, Bell bell, Duration pause) {
        this.name = name;
        this.bell = bell;
        this.pause = pause;
    }

    /**
     * Does all that there is to do, and returns early when this is not running any more.
     *
     * @throws Exception when it has to wait; that is told once and then tried again
     */
    protected abstract void work() throws Exception;

    /** The thread is about to end. */
    protected void close() {}

    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public void start() {
        thread = new Thread(this::run, "pickmeup-backend-" + name);
        thread.start();
    }

    @Override
    public void stop() {
        Thread stopping = thread;
        thread = null;
        // Not by an interrupt: H2 closes its file when one meets it in the middle of writing.
        bell.ring();
        try {
            stopping.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (isRunning()) {
                workOrSayWhyNot();
                bell.await(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    private void workOrSayWhyNot() throws InterruptedException {
        try {
            work();
            problem = null;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            if (isRunning() && !e.toString().equals(problem)) {
                problem = e.toString();
                log.warn("The {} has to wait: {}", name, problem);
            }
        }
    }
}
