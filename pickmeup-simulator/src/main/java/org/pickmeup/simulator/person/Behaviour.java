package org.pickmeup.simulator.person;

import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Message;

/** What somebody does about what happens. Calls come one after the other. */
public interface Behaviour {

    /** The connection stands, for the first time or again. */
    void connected();

    /** A message on a topic that this person follows. */
    void received(Topic topic, Message message);

    /** A retained topic that this person follows was cleared. */
    default void cleared(Topic topic) {}

    /** Some time has passed. Nobody is told while the connection is away. */
    void tick();

    /** Takes back everything that would stay behind. */
    void leave();
}
