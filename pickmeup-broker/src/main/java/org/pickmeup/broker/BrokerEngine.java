package org.pickmeup.broker;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.pickmeup.protocol.Limits;

/**
 * An MQTT broker in this JVM. The seam between PickMeUp and the engines that it can run on: one that is not chosen is
 * never loaded.
 */
public interface BrokerEngine {

    /** Largest MQTT packet an engine takes, in bytes: a message of the contract's largest size, its topic and header. */
    int PACKET_BYTES = Limits.MESSAGE_BYTES + 1024;

    /** Messages kept for one subscriber that is away or slow; what comes after is dropped. */
    int QUEUED_MESSAGES = 100_000;

    /**
     * Opens the listeners and returns when clients can connect.
     *
     * @return where it listens
     * @throws BrokerStartException if it cannot, with what to do about it
     */
    Listeners start();

    /** Disconnects everyone, writes what it holds and ends its threads. Does nothing when it is not running. */
    void stop();

    /**
     * What the engine counts.
     *
     * @return nothing where it does not tell, or does not run
     */
    default OptionalDouble figure(Figure figure) {
        return OptionalDouble.empty();
    }

    /** How many clients are connected now. */
    int connectedClients();

    /** The clients that are connected now, in no order. */
    List<Client> clients();

    /**
     * Breaks a client's connection off, as far as it can tell; its last will is published, and it may come back.
     *
     * @return whether there was one of that client id
     */
    boolean disconnect(String clientId);

    /**
     * A client that is connected.
     *
     * @param username as in {@link org.pickmeup.identity.Identity#username()}; null for one without credentials, and where the
     *     engine does not tell
     * @param address where it connects from; null where the engine does not tell
     * @param since when it connected; null where the engine does not tell
     * @param subscriptions how many it has
     */
    record Client(String clientId, String username, String address, Instant since, int subscriptions) {}

    /**
     * The ports that an engine listens on.
     *
     * @param mqtt MQTT over TCP
     * @param webSocket MQTT over WebSocket, path {@code /mqtt}
     * @param tls MQTT over TLS; null where that is off
     */
    record Listeners(int mqtt, int webSocket, Integer tls) {}

    /** What an engine may count; the first ones only rise as long as it runs. */
    enum Figure {
        MESSAGES_RECEIVED,
        MESSAGES_SENT,
        MESSAGES_DROPPED,
        BYTES_RECEIVED,
        BYTES_SENT,
        SESSIONS,
        SUBSCRIPTIONS,
        RETAINED_MESSAGES
    }
}
