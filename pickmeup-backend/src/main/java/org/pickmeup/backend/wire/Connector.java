package org.pickmeup.backend.wire;

import java.time.Clock;
import java.time.Duration;
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

        MqttAsyncClient client = new MqttAsyncClient(url(), identity.clientId(), new MemoryPersistence());
        client.setManualAcks(true);
        client.setCallback(callback.apply(client));
        try {
            IMqttToken connected = client.connect(options);
            connected.waitForCompletion(TIMEOUT.toMillis());
            return new Connection(client, connected.getSessionPresent());
        } catch (MqttException e) {
            close(client);
            throw e;
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
    static void close(MqttAsyncClient client) {
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
