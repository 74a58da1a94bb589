package org.pickmeup.backend.wire;

import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Message;

/**
 * What a feature does about the messages of one channel. Each message is handled one after the other, as a rule in a
 * transaction of its own, and is acknowledged once that is committed. It may arrive more than once.
 *
 * @param <M> what the channel's messages say
 */
public interface MessageHandler<M extends Message> {

    Channel channel();

    /** @param retained whether the broker had kept it for whoever subscribes, so that it may be old */
    void handle(Topic topic, M message, boolean retained);

    /** Whether it needs a transaction; one who only remembers what the next message replaces does not. */
    default boolean transactional() {
        return true;
    }

    /** A retained topic was cleared by its owner. */
    default void cleared(Topic topic) {}
}
