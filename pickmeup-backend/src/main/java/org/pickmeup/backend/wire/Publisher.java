package org.pickmeup.backend.wire;

import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.pickmeup.protocol.Topic;

/** Publishes messages on a connection of its own, for one thread. */
public class Publisher {

    /** The bean that publishes what the outbox holds. */
    public static final String OUTBOX = "backendOutboxPublisher";

    /** The bean that publishes who is nearby. */
    public static final String NEARBY = "backendNearbyPublisher";

    private final Connector connector;
    private final String id;
    private MqttAsyncClient client;

    /** @param id tells its connection from the backend's others */
    Publisher(Connector connector, String id) {
        this.connector = connector;
        this.id = id;
    }

    /** A message on its way to the broker. */
    @FunctionalInterface
    public interface InFlight {

        /**
         * Returns when the broker has the message.
         *
         * @throws MqttException when it does not say so; it may have the message or not
         */
        void awaitArrival() throws MqttException;
    }

    /**
     * Sends a message with the quality of service that its channel prescribes. Those of one topic arrive in the order in
     * which they are sent, also while others are in flight.
     *
     * @throws MqttException when the broker cannot be reached
     */
    public InFlight publish(Topic topic, byte[] payload) throws MqttException {
        return orClose(() -> {
            IMqttDeliveryToken token = connected()
                    .publish(
                            topic.toString(),
                            payload,
                            topic.channel().qos().level(),
                            topic.channel().retained());
            return () -> orClose(() -> {
                token.waitForCompletion(Connector.TIMEOUT.toMillis());
                return null;
            });
        });
    }

    private MqttAsyncClient connected() throws MqttException {
        if (client == null || !client.isConnected()) {
            close();
            client = connector.connect(id, options(), it -> null).client();
        }
        return client;
    }

    /** Whatever fails, the next message goes out on a connection that nothing is half done on. */
    private <T> T orClose(Sending<T> sending) throws MqttException {
        try {
            return sending.send();
        } catch (MqttException e) {
            close();
            throw e;
        }
    }

    @FunctionalInterface
    private interface Sending<T> {

        T send() throws MqttException;
    }

    private static MqttConnectOptions options() {
        MqttConnectOptions options = new MqttConnectOptions();
        // Paho answers a publish before it counts it as done: ten quick ones in a row would look like ten at once.
        options.setMaxInflight(1000);
        return options;
    }

    public void close() {
        if (client != null) {
            connector.close(client);
            client = null;
        }
    }
}
