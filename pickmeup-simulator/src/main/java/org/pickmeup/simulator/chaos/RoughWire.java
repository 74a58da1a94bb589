package org.pickmeup.simulator.chaos;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.simulator.person.Wire;

/** A wire that sends some of what is said twice, and all of it late: what was said first may be heard last. */
final class RoughWire implements Wire {

    private final Wire wire;
    private final double duplicates;
    private final Duration delay;
    private final ScheduledExecutorService life;
    private final RandomGenerator random;
    private final Map<Topic, Long> lastOfRetained = new HashMap<>();

    /**
     * @param duplicates share of the messages that are sent twice
     * @param delay the longest
     */
    RoughWire(Wire wire, double duplicates, Duration delay, ScheduledExecutorService life, RandomGenerator random) {
        this.wire = wire;
        this.duplicates = duplicates;
        this.delay = delay;
        this.life = life;
        this.random = random;
    }

    @Override
    public void publish(Topic topic, Message message) {
        send(topic, () -> wire.publish(topic, message));
    }

    @Override
    public void clear(Topic topic) {
        send(topic, () -> wire.clear(topic));
    }

    private void send(Topic topic, Runnable message) {
        sendLate(topic, message);
        if (random.nextDouble() < duplicates) {
            sendLate(topic, message);
        }
    }

    private void sendLate(Topic topic, Runnable message) {
        long now = System.nanoTime();
        long due = now + random.nextLong(delay.toNanos() + 1);
        if (topic.channel().retained()) {
            // What is retained is how things stand: no client says the older state last.
            due = Math.max(due, lastOfRetained.getOrDefault(topic, now) + TimeUnit.MILLISECONDS.toNanos(1));
            lastOfRetained.put(topic, due);
        }
        life.schedule(message, due - now, TimeUnit.NANOSECONDS);
    }

    @Override
    public void follow(Topic topic) {
        wire.follow(topic);
    }

    @Override
    public void unfollow(Topic topic) {
        wire.unfollow(topic);
    }

    @Override
    public void followRequests() {
        wire.followRequests();
    }

    @Override
    public void followCars() {
        wire.followCars();
    }
}
