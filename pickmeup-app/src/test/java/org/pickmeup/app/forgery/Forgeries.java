package org.pickmeup.app.forgery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.pickmeup.app.running.Credentials;
import org.pickmeup.app.running.Settled;

/** What a group of attempts has to do with. */
interface Forgeries {

    Stage stage();

    /** Nobody is let in that way, and that is counted. */
    default void assertNotLetIn(String clientId, MqttConnectOptions options) throws MqttException {
        double before = stage().refusals("connect");
        try (MqttClient client = client(clientId)) {
            MqttException refusal = catchThrowableOfType(MqttException.class, () -> client.connect(options));
            assertThat(refusal).as("the answer").isNotNull();
            assertThat(refusal.getReasonCode()).isIn((int) MqttException.REASON_CODE_FAILED_AUTHENTICATION, (int)
                    MqttException.REASON_CODE_NOT_AUTHORIZED);
            await().until(() -> stage().refusals("connect") > before);
        }
    }

    /**
     * @param username null for none
     * @param password null for none
     */
    default void assertNotLetIn(String clientId, String username, String password) throws MqttException {
        MqttConnectOptions options = new MqttConnectOptions();
        if (username != null) {
            options.setUserName(username);
        }
        if (password != null) {
            options.setPassword(password.toCharArray());
        }
        assertNotLetIn(clientId, options);
    }

    /** The message goes nowhere, and that is counted; whoever sent it stays connected. */
    default void assertDropped(Credentials sender, String topic, String payload) throws MqttException {
        MqttClient client = connected(sender);
        int heard = Collections.frequency(stage().messages(topic), payload);
        double before = stage().refusals("publish");
        client.publish(topic, payload.getBytes(StandardCharsets.UTF_8), 0, false);
        await().until(() -> stage().refusals("publish") > before);
        assertThat(Collections.frequency(stage().messages(topic), payload)).isEqualTo(heard);
        client.disconnect();
        client.close();
    }

    default void mallorySays(String topic, String payload) throws MqttException {
        assertDropped(stage().mallory, topic, about(payload));
    }

    default void moritzSays(String topic, String payload) throws MqttException {
        assertDropped(stage().moritz, topic, about(payload));
    }

    /** Forgers who know the trip's id are the worse ones. */
    private String about(String payload) {
        return payload.replace("$trip", stage().trip.toString())
                .replace("$wanted", stage().wanted.toString());
    }

    /** The broker answers that it will tell nothing of it, and counts that; whoever asked stays connected. */
    default void assertNotTold(Credentials listener, String filter) throws MqttException {
        MqttClient client = connected(listener);
        double before = stage().refusals("subscribe");
        MqttException refusal = catchThrowableOfType(MqttException.class, () -> client.subscribe(filter, 2));
        assertThat(refusal).as("the answer").isNotNull();
        assertThat(refusal.getReasonCode()).isEqualTo(MqttException.REASON_CODE_SUBSCRIBE_FAILED);
        await().until(() -> stage().refusals("subscribe") > before);
        client.disconnect();
        client.close();
    }

    private MqttClient connected(Credentials credentials) throws MqttException {
        MqttClient client = client(credentials.clientId());
        client.connect(credentials.options());
        Settled.awaits(client);
        return client;
    }

    private MqttClient client(String clientId) throws MqttException {
        return new MqttClient(stage().app.brokerUrl(), clientId, new MemoryPersistence());
    }
}
