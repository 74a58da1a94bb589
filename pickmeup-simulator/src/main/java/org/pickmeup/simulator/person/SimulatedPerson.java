package org.pickmeup.simulator.person;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Location;
import org.pickmeup.protocol.message.Picture;
import org.pickmeup.protocol.message.Presence;

/** Somebody who lives in the simulated city. */
public abstract class SimulatedPerson implements Behaviour {

    final Person self;
    final String name;
    final World world;
    final Wire wire;
    final RandomGenerator random;
    private final Picture portrait;
    private Instant phaseSince;

    SimulatedPerson(Person self, String name, World world, Wire wire, RandomGenerator random) {
        this.self = self;
        this.name = name;
        this.world = world;
        this.wire = wire;
        this.random = random;
        this.portrait = Portrait.draw(random);
        this.phaseSince = now();
    }

    /** Says who is here, listens again, and repeats what may have been lost. */
    @Override
    public void connected() {
        wire.follow(Topic.inbox(self));
        wire.publish(Topic.presence(self), new Presence(name, now(), vehicle(), now()));
        wire.publish(Topic.picture(self), portrait);
        wire.publish(Topic.location(self), location());
    }

    @Override
    public void leave() {
        wire.clear(Topic.location(self));
        wire.clear(Topic.picture(self));
        wire.clear(Topic.presence(self));
    }

    abstract Location location();

    /** A driver's car; null for a passenger. */
    String vehicle() {
        return null;
    }

    final Instant now() {
        return world.clock().instant();
    }

    /** Begins to count what {@link #waited} measures. */
    final void startWaiting() {
        phaseSince = now();
    }

    final boolean waited(Duration time) {
        return !phaseSince.plus(time).isAfter(now());
    }
}
