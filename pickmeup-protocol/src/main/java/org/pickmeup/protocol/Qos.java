package org.pickmeup.protocol;

/** The three qualities of service of MQTT, by what they promise. */
public enum Qos {
    /** For what the next message replaces or nobody misses: presence, picture, location, chat. */
    AT_MOST_ONCE,
    /** For what matters, where a duplicate is harmless: requests. */
    AT_LEAST_ONCE,
    /** For what matters, where a duplicate hurts: inboxes, payments. */
    EXACTLY_ONCE;

    /** The level as it is written on the wire: 0, 1 or 2. */
    public int level() {
        return ordinal();
    }
}
