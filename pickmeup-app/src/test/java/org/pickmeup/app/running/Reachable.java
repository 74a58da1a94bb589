package org.pickmeup.app.running;

/** Somewhere with pages, and a broker for clients of their own. */
public interface Reachable extends Site {

    /** Such as {@code tcp://localhost:1883}. */
    String brokerUrl();
}
