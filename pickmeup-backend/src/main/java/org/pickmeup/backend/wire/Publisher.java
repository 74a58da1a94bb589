package org.pickmeup.backend.wire;

import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.pickmeup.protocol.Topic;
import org.springframework.stereotype.Component;

/** Publishes one message after the other, for one thread. */
@Component("backendPublisher")
public class Publisher {

    private static final String ID = "outbox";

    private final Connector connector;
    private MqttAsyncClient client;

    Publisher(Connector connector) {
        this.connector = connector;
    }

    /**
     * Returns when the broker has the message, with the quality of service that its channel prescribes.
     *
     * @throws MqttException when the broker cannot be reached or does not answer; it may have the message or not
     */
    public void publish(Topic topic, byte[] payload) throws MqttException {
        if (client == null || !client.isConnected()) {
            close();
            client = connector.connect(ID, options(), it -> null).client();
        }
        try {
            client.publish(
                            topic.toString(),
                            payload,
                            topic.channel().qos().level(),
                            topic.channel().retained())
                    .waitForCompletion(Connector.TIMEOUT.toMillis());
        } catch (MqttException e) {
            close();
            throw e;
        }
    }

    private static MqttConnectOptions options() {
        MqttConnectOptions options = new MqttConnectOptions();
        // Paho answers a publish before it counts it as done: ten quick ones in a row would look like ten at once.
        options.setMaxInflight(1000);
        return options;
    }

    public void close() {
        if (client != null) {
            Connector.close(client);
            client = null;
        }
    }
}
