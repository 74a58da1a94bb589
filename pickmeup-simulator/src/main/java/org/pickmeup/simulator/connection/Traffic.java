package org.pickmeup.simulator.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.Location;
import org.pickmeup.protocol.message.Message;

/** What everybody of a scene says and hears, counted; and how long it was under way, by the clock that all of them share. */
public final class Traffic {

    private final LongAdder said = new LongAdder();
    private final LongAdder heard = new LongAdder();
    private final Delays locations = new Delays();
    private final Delays accepts = new Delays();

    void say() {
        said.increment();
    }

    void hear() {
        heard.increment();
    }

    /** A message of one of us, who has told when it was said. */
    void hear(Message message, Instant now) {
        if (message instanceof Location location && location.at() != null) {
            locations.add(Duration.between(location.at(), now));
        } else if (message instanceof Accept accept && accept.at() != null) {
            accepts.add(Duration.between(accept.at(), now));
        }
    }

    public long said() {
        return said.sum();
    }

    public long heard() {
        return heard.sum();
    }

    /** From a car's word of its place to the passenger's hearing it, at QoS 0. */
    public Delays locations() {
        return locations;
    }

    /** From a driver's offer to the passenger's inbox, at QoS 2. */
    public Delays accepts() {
        return accepts;
    }

    /** Begins to count anew. */
    public void clear() {
        said.reset();
        heard.reset();
        locations.clear();
        accepts.clear();
    }
}
