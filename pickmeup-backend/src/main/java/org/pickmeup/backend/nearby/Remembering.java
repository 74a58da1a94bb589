package org.pickmeup.backend.nearby;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.pickmeup.backend.wire.MessageHandler;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Message;

/** Keeps in memory what the messages of a channel say, until the next one or the end. */
record Remembering<M extends Message>(Channel channel, BiConsumer<Topic, M> told, Consumer<Topic> taken)
        implements MessageHandler<M> {

    @Override
    public void handle(Topic topic, M message, boolean retained) {
        told.accept(topic, message);
    }

    @Override
    public void cleared(Topic topic) {
        taken.accept(topic);
    }

    @Override
    public boolean transactional() {
        return false;
    }
}
