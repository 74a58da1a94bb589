package org.pickmeup.backend.wire;

import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.pickmeup.backend.BackendProperties;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Kind;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.protocol.socket.PlainTopicSockets;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Connects to the broker as the backend, with a token signed for this one connection. Each connection has a client of its
 * own, so that nothing half done on one (an acknowledgement, a handshake) can reach into the next.
 */
@Component("backendConnector")
class Connector {

    static final Duration TIMEOUT = Duration.ofSeconds(5);

    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(15);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);

    private final BackendProperties.Broker broker;
    private final Environment environment;
    private final Clock clock;
    private final SessionTokens tokens;
    private final Map<MqttAsyncClient, MqttCallback> open = new HashMap<>();
    private boolean unplugged;

    Connector(BackendProperties properties, Environment environment, Clock clock) {
        this.broker = properties.broker();
        this.environment = environment;
        this.clock = clock;
        this.tokens = new SessionTokens(properties.signingKey(), clock);
    }

    /**
     * One connection.
     *
     * @param remembered whether the broker had kept the session of the one before
     */
    record Connection(MqttAsyncClient client, boolean remembered) {}

    /**
     * Connects once.
     *
     * @param id tells this connection of the backend from its others
     * @param callback made before the connection is: the broker may speak first
     */
    Connection connect(String id, MqttConnectOptions options, Function<MqttAsyncClient, MqttCallback> callback)
            throws MqttException {
        Identity identity = Identity.service(Kind.BACKEND, id, clock.instant().plus(TOKEN_LIFETIME));
        options.setUserName(identity.username());
        options.setPassword(tokens.issue(identity).toCharArray());
        options.setConnectionTimeout((int) TIMEOUT.toSeconds());
        options.setKeepAliveInterval((int) KEEP_ALIVE.toSeconds());

        String url = url();
        PlainTopicSockets.of(url).ifPresent(options::setSocketFactory);
        MqttAsyncClient client = new MqttAsyncClient(url, identity.clientId(), new MemoryPersistence());
        client.setManualAcks(true);
        MqttCallback listener = callback.apply(client);
        client.setCallback(listener);
        register(client, listener);
        try {
            IMqttToken connected = client.connect(options);
            connected.waitForCompletion(TIMEOUT.toMillis());
            requirePlug();
            return new Connection(client, connected.getSessionPresent());
        } catch (MqttException e) {
            close(client);
            throw e;
        }
    }

    private synchronized void register(MqttAsyncClient client, MqttCallback callback) throws MqttException {
        requirePlug();
        open.put(client, callback);
    }

    /** A connection may have opened in the moment in which the plug was pulled. */
    private synchronized void requirePlug() throws MqttException {
        if (unplugged) {
            throw new MqttException(new ConnectException("the backend's plug is pulled"));
        }
    }

    /** Breaks all connections off, so that the broker takes the backend for dead, and lets no new one open. */
    void unplug() {
        Map<MqttAsyncClient, MqttCallback> broken;
        synchronized (this) {
            unplugged = true;
            broken = new HashMap<>(open);
        }
        broken.forEach(Connector::breakOff);
    }

    synchronized void plugIn() {
        unplugged = false;
    }

    private static void breakOff(MqttAsyncClient client, MqttCallback callback) {
        try {
            client.disconnectForcibly(0, 0, false);
        } catch (MqttException e) {
            // It was lost in the same moment.
        }
        // Paho tells of what the broker breaks off, not of this.
        if (callback != null) {
            callback.connectionLost(new MqttException(MqttException.REASON_CODE_CONNECTION_LOST));
        }
    }

    /** Looked up at each connection: an embedded broker may choose its port when it starts. */
    String url() {
        if (broker.url() != null) {
            return broker.url();
        }
        String port =
                broker.port() == 0 ? environment.getRequiredProperty("local.mqtt.port") : String.valueOf(broker.port());
        return "tcp://localhost:" + port;
    }

    /** Leaves the broker, politely if it is still there. */
    void close(MqttAsyncClient client) {
        synchronized (this) {
            open.remove(client);
        }
        try {
            if (client.isConnected()) {
                client.disconnect(0).waitForCompletion(TIMEOUT.toMillis());
            }
            client.close(true);
        } catch (MqttException e) {
            // The connection was lost in the same moment, and a client without one holds nothing.
        }
    }
}
