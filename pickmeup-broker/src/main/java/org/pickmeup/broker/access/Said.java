package org.pickmeup.broker.access;

import org.pickmeup.protocol.message.Message;

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

    static Said of(Message message) {
        return new Said(Content.SOMETHING, message);
    }

    /** Whether it may be nothing, which is taken for granted where it is not shown. */
    boolean maySayNothing() {
        return content != Content.SOMETHING;
    }
}
