package org.pickmeup.simulator.person;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Location;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Nearby;
import org.pickmeup.protocol.message.Picture;
import org.pickmeup.protocol.message.Presence;
import org.pickmeup.protocol.message.TripStatus;

/** Somebody who lives in the simulated city. */
public abstract class SimulatedPerson implements Behaviour {

    final Person self;
    final String name;
    final World world;
    final Wire wire;
    final RandomGenerator random;
    final Personality personality;
    private final Picture portrait;
    private final LooseEnds looseEnds;
    private Instant phaseSince;
    private Instant lastTick;
    private Instant lastMoment;

    SimulatedPerson(Person self, String name, World world, Wire wire, Personality personality, RandomGenerator random) {
        this.self = self;
        this.name = name;
        this.world = world;
        this.wire = wire;
        this.personality = personality;
        this.random = random;
        this.portrait = Portrait.draw(random);
        this.looseEnds = new LooseEnds(self, world, wire);
        this.phaseSince = now();
        this.lastTick = now();
        this.lastMoment = now();
        world.strangers().settle(self);
    }

    /** Says who is here, listens again, and repeats what may have been lost. */
    @Override
    public void connected() {
        wire.follow(Topic.inbox(self));
        wire.follow(Topic.trip(self));
        wire.publish(Topic.presence(self), new Presence(name, now(), vehicle(), now()));
        wire.publish(Topic.picture(self), portrait);
        wire.publish(Topic.location(self), location());
        if (world.strangers().isLookout(self)) {
            wire.followCars();
        }
    }

    @Override
    public final void received(Topic topic, Message message) {
        if (message instanceof Nearby nearby) {
            world.strangers().see(topic.cell(), nearby.cars(), now());
        } else if (message instanceof TripStatus trip && !isAbout(trip)) {
            looseEnds.tie(trip);
        } else {
            hear(topic, message);
        }
    }

    @Override
    public final void cleared(Topic topic) {
        if (topic.cell() != null) {
            world.strangers().seeNobody(topic.cell());
        } else {
            miss(topic);
        }
    }

    @Override
    public final void tick() {
        Duration passed = Duration.between(lastTick, now());
        lastTick = now();
        live(passed);
    }

    @Override
    public void leave() {
        wire.clear(Topic.location(self));
        wire.clear(Topic.picture(self));
        wire.clear(Topic.presence(self));
    }

    /** Whether that is the trip that this person is on; the others are of an earlier life. */
    abstract boolean isAbout(TripStatus trip);

    abstract void hear(Topic topic, Message message);

    /** A retained topic was cleared. */
    void miss(Topic topic) {}

    abstract void live(Duration passed);

    abstract Location location();

    /** A driver's car; null for a passenger. */
    String vehicle() {
        return null;
    }

    final Instant now() {
        return world.clock().instant();
    }

    final void livesThrough(Moment moment) {
        world.witness().saw(self, moment, Duration.between(lastMoment, now()));
        lastMoment = now();
    }

    /** Begins to count what {@link #waiting} tells. */
    final void startWaiting() {
        phaseSince = now();
    }

    final Duration waiting() {
        return Duration.between(phaseSince, now());
    }

    /** When that has been waited. */
    final void after(Duration time, Runnable next) {
        when(waiting().compareTo(time) >= 0, next);
    }

    static void when(boolean condition, Runnable next) {
        if (condition) {
            next.run();
        }
    }
}
