package org.pickmeup.simulator.chaos;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.simulator.person.Wire;

/**
 * Says what matters again until it is answered: after a pause that doubles, and at once when a lost connection stands again.
 * What is said about a trip may be waiting for its answer while the next trip is under way.
 */
final class Repeats {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(4);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Map<Key, Saying> unanswered = new LinkedHashMap<>();
    private final Wire wire;
    private final Clock clock;
    private final AtomicLong count;

    private record Key(UUID tripId, Step step) {}

    private record Saying(Topic topic, Message message, Duration pause, Instant due) {}

    /** @param count how many times anything was repeated, by anyone */
    Repeats(Wire wire, Clock clock, AtomicLong count) {
        this.wire = wire;
        this.clock = clock;
        this.count = count;
    }

    /** Says it now and until it is answered; in the place of what was said before as this step. */
    void say(UUID tripId, Step step, Topic topic, Message message) {
        unanswered.put(
                new Key(tripId, step),
                new Saying(topic, message, FIRST_PAUSE, clock.instant().plus(FIRST_PAUSE)));
        wire.publish(topic, message);
    }

    void answered(UUID tripId, Step... steps) {
        for (Step step : steps) {
            unanswered.remove(new Key(tripId, step));
        }
    }

    /** No step of this trip needs an answer any more. */
    void over(UUID tripId) {
        unanswered.keySet().removeIf(key -> key.tripId().equals(tripId));
    }

    boolean isWaitingFor(UUID tripId, Step step) {
        return unanswered.containsKey(new Key(tripId, step));
    }

    boolean isEmpty() {
        return unanswered.isEmpty();
    }

    /** The connection stands again. */
    void connected() {
        unanswered.replaceAll((key, saying) -> again(saying, FIRST_PAUSE));
    }

    void tick() {
        Instant now = clock.instant();
        unanswered.replaceAll((key, saying) -> saying.due().isAfter(now) ? saying : again(saying, longer(saying)));
    }

    private Saying again(Saying saying, Duration pause) {
        wire.publish(saying.topic(), saying.message());
        count.incrementAndGet();
        return new Saying(
                saying.topic(), saying.message(), pause, clock.instant().plus(pause));
    }

    private static Duration longer(Saying saying) {
        Duration doubled = saying.pause().multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    @Override
    public String toString() {
        return unanswered.keySet().toString();
    }
}
