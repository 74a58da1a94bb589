package org.pickmeup.app.running;

import com.microsoft.playwright.options.Geolocation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A phone with the application of 2014: protocol 3.1, no credentials, no trip id, numbers as strings. */
public final class Client2014 implements AutoCloseable {

    private final String presence;
    private final MqttClient client;
    private final List<String> inbox = new CopyOnWriteArrayList<>();

    private Client2014(String brokerUrl, String clientId, String presence) throws MqttException {
        this.presence = presence;
        client = new MqttClient(brokerUrl, clientId, new MemoryPersistence());
    }

    public static Client2014 driver(String brokerUrl, String name) throws MqttException {
        return new Client2014(brokerUrl, "PMU-D-" + name, "pickmeup/drivers/" + name).comes(name);
    }

    public static Client2014 passenger(String brokerUrl, String name) throws MqttException {
        return new Client2014(brokerUrl, name, "pickmeup/passengers/" + name).comes(name);
    }

    /** Phase one: presence with its last will, picture, and an ear at the inbox. */
    private Client2014 comes(String name) throws MqttException {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1);
        options.setWill(presence, new byte[0], 0, true);
        client.connect(options);
        Settled.awaits(client);
        client.subscribe(presence + "/inbox", 2, (topic, message) -> inbox.add(text(message.getPayload())));
        retain(presence, 0, "{\"name\":\"%s\",\"connectionTime\":1398270000000}".formatted(name));
        retain(presence + "/picture", 0, "{\"url\":\"data:image/png;base64,iVBORw0KGgo=\\n\"}");
        return this;
    }

    public void isAt(Geolocation position) throws MqttException {
        retain(
                presence + "/location",
                0,
                "{\"lon\":\"%s\",\"lat\":\"%s\"}".formatted(position.longitude, position.latitude));
    }

    public void retain(String topic, int qos, String payload) throws MqttException {
        client.publish(topic, payload.getBytes(StandardCharsets.UTF_8), qos, true);
    }

    public void tell(String topic, int qos, String payload) throws MqttException {
        client.publish(topic, payload.getBytes(StandardCharsets.UTF_8), qos, false);
    }

    /** What came to its inbox so far. */
    public List<String> inbox() {
        return List.copyOf(inbox);
    }

    @Override
    public void close() throws MqttException {
        client.disconnect();
        client.close();
    }

    private static String text(byte[] payload) {
        return new String(payload, StandardCharsets.UTF_8);
    }
}
