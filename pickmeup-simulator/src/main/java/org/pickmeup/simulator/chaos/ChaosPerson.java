package org.pickmeup.simulator.chaos;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.pickmeup.city.Point;
import org.pickmeup.protocol.FareTable;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage;
import org.pickmeup.protocol.message.Location;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Presence;
import org.pickmeup.protocol.message.TripStatus;
import org.pickmeup.simulator.person.Behaviour;
import org.pickmeup.simulator.person.Wire;

/** Somebody whom nothing stops: every step is repeated until it is answered, and the backend's word settles what is. */
abstract class ChaosPerson implements Behaviour {

    final Person self;
    final Wire wire;
    final Repeats repeats;
    final Run run;
    final RandomGenerator random;
    private Instant since;
    private Duration time = Duration.ZERO;
    private Instant lastStatus = Instant.EPOCH;

    /** What all of a run share. */
    record Run(ChaosProperties properties, Rides rides, FareTable fare, Clock clock) {}

    ChaosPerson(Person self, Wire wire, Repeats repeats, Run run, RandomGenerator random) {
        this.self = self;
        this.wire = wire;
        this.repeats = repeats;
        this.run = run;
        this.random = random;
        this.since = now();
    }

    @Override
    public void connected() {
        wire.follow(Topic.inbox(self));
        wire.follow(Topic.trip(self));
        wire.publish(Topic.presence(self), new Presence(self.id(), now(), null, now()));
        repeats.connected();
    }

    @Override
    public final void received(Topic topic, Message message) {
        if (message instanceof TripStatus status) {
            // A broker that comes back may deliver an older one after the one that is retained.
            if (!status.at().isBefore(lastStatus)) {
                lastStatus = status.at();
                told(status);
            }
        } else if (message instanceof InboxMessage said) {
            heard(said);
        } else {
            seen(topic, message);
        }
    }

    @Override
    public void tick() {
        repeats.tick();
    }

    @Override
    public void leave() {
        wire.clear(Topic.location(self));
        wire.clear(Topic.presence(self));
    }

    /** How a trip stands, as the backend says. */
    abstract void told(TripStatus status);

    /** Somebody has said something to this one. */
    abstract void heard(InboxMessage message);

    /** Something else that this one follows. */
    void seen(Topic topic, Message message) {}

    /** Whether this one has nothing left to do and waits for no answer. */
    abstract boolean isAtRest();

    /** Begins something that takes about that long. */
    final void take(Duration average) {
        since = now();
        time = average.isZero() ? average : Duration.ofMillis(random.nextLong(2 * average.toMillis() + 1));
    }

    /** Whether what was begun is over. */
    final boolean isDue() {
        return hasLasted(time);
    }

    final boolean hasLasted(Duration duration) {
        return !since.plus(duration).isAfter(now());
    }

    final void publishLocation(Point point, Double speed, UUID tripId) {
        wire.publish(Topic.location(self), new Location(point.lon(), point.lat(), null, speed, tripId, now()));
    }

    final boolean happensTo(double share) {
        return random.nextDouble() < share;
    }

    final Instant now() {
        return run.clock().instant();
    }
}
