package org.pickmeup.broker.access;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.MalformedMessageException;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Payloads;

/**
 * What is to be published on a topic, as far as it was looked at.
 *
 * @param content what there is of it
 * @param message what it says; null unless it was read
 */
record Said(Content content, Message message) {

    enum Content {
        /** The payload is not shown. */
        UNSEEN,
        /** Nothing, which clears a retained topic. */
        NOTHING,
        /** Something. */
        SOMETHING
    }

    static final Said UNSEEN = new Said(Content.UNSEEN, null);
    static final Said NOTHING = new Said(Content.NOTHING, null);
    static final Said SOMETHING = new Said(Content.SOMETHING, null);

    /** What is rare, and has to be what it says it is. Positions and chat are only passed on. */
    private static final Set<Channel> READ = EnumSet.of(
            Channel.PRESENCE,
            Channel.PICTURE,
            Channel.REQUEST,
            Channel.INBOX,
            Channel.PAYMENT,
            Channel.RATING,
            Channel.TRIP);

    static Said unread(ByteBuffer payload) {
        return payload.hasRemaining() ? SOMETHING : NOTHING;
    }

    /**
     * As much as is looked at on that topic.
     *
     * @throws MalformedMessageException also where nothing is to clear a topic that keeps nothing
     */
    static Said read(Topic topic, ByteBuffer payload) {
        boolean clears = !payload.hasRemaining() && topic.channel().retained();
        if (clears || !READ.contains(topic.channel())) {
            return unread(payload);
        }
        byte[] bytes = new byte[payload.remaining()];
        payload.get(bytes);
        return new Said(Content.SOMETHING, Payloads.read(topic, bytes));
    }

    /** Whether it may be nothing, which is taken for granted where it is not shown. */
    boolean maySayNothing() {
        return content != Content.SOMETHING;
    }
}
