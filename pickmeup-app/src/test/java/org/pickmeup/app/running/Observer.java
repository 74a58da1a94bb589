package org.pickmeup.app.running;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.client.mqttv3.IMqttMessageListener;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Kind;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.protocol.socket.PlainTopicSockets;

/** Watches every message as an MQTT client that the application knows nothing of. */
public final class Observer {

    /** A message as it passed, {@code payload} as text. */
    public record Seen(String topic, String payload) {}

    private static final String BACKEND = "pickmeup/backend";

    private final String brokerUrl;
    private final SessionTokens tokens;
    private final List<Seen> messages = new CopyOnWriteArrayList<>();
    private final MqttClient client;

    Observer(String brokerUrl, SessionTokens tokens) {
        this.brokerUrl = brokerUrl;
        this.tokens = tokens;
        client =
                subscribed("pickmeup/#", (topic, message) -> messages.add(new Seen(topic, text(message.getPayload()))));
    }

    /** Everything since this observer began to watch, what was retained by then included. */
    public List<Seen> messages() {
        return List.copyOf(messages);
    }

    /** The payloads that went to the topic, in their order. */
    public List<String> messages(String topic) {
        return messages.stream()
                .filter(seen -> seen.topic().equals(topic))
                .map(Seen::payload)
                .toList();
    }

    /** What a client that comes only now is given on the topic. */
    public Optional<String> retained(String topic) {
        Map<String, String> given = new ConcurrentHashMap<>();
        IMqttMessageListener remember = (on, message) -> given.put(on, text(message.getPayload()));
        MqttClient newcomer = subscribed(topic, remember);
        try {
            // The backend's presence is always retained: once it is here, so is what was asked for before it.
            newcomer.subscribe(BACKEND, 1, remember);
            await().until(() -> given.containsKey(BACKEND));
            return Optional.ofNullable(given.get(topic));
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        } finally {
            close(newcomer);
        }
    }

    void close() {
        close(client);
    }

    private MqttClient subscribed(String filter, IMqttMessageListener listener) {
        Identity operator = Identity.service(
                Kind.OPERATOR, UUID.randomUUID().toString(), Instant.now().plus(Duration.ofHours(1)));
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName(operator.username());
        options.setPassword(tokens.issue(operator).toCharArray());
        PlainTopicSockets.of(brokerUrl).ifPresent(options::setSocketFactory);
        try {
            MqttClient subscriber = new MqttClient(brokerUrl, operator.clientId(), new MemoryPersistence());
            subscriber.connect(options);
            Settled.awaits(subscriber);
            subscriber.subscribe(filter, 2, listener);
            return subscriber;
        } catch (MqttException e) {
            throw new IllegalStateException("Cannot watch " + filter + " at " + brokerUrl, e);
        }
    }

    private static void close(MqttClient client) {
        try {
            if (client.isConnected()) {
                client.disconnect();
            }
            client.close();
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] payload) {
        return new String(payload, StandardCharsets.UTF_8);
    }
}
