package org.pickmeup.simulator.connection;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Payloads;
import org.pickmeup.protocol.socket.PlainTopicSockets;
import org.pickmeup.simulator.person.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A person's own MQTT connection, with a last will that clears the presence. */
public final class MqttWire implements Wire {

    /** Hears what the connection brings, on a thread of the MQTT client. */
    public interface Listener {

        /**
         * @param payload empty where a retained topic was cleared
         * @param retained whether it was said before this person listened
         */
        void arrived(Topic topic, byte[] payload, boolean retained);

        void lost(Throwable cause);
    }

    private static final Logger log = LoggerFactory.getLogger(MqttWire.class);
    private static final int PATIENCE_SECONDS = 10;
    private static final int PATIENCE_MILLIS = PATIENCE_SECONDS * 1000;
    private static final int MAX_IN_FLIGHT = 100;

    private final MqttAsyncClient client;
    private final Person self;
    private final Traffic traffic;
    private final Set<String> filters = ConcurrentHashMap.newKeySet();

    public MqttWire(String brokerUrl, Person self, Session session, Traffic traffic, Listener listener)
            throws MqttException {
        this.self = self;
        this.traffic = traffic;
        client = new MqttAsyncClient(brokerUrl, session.clientId(), new MemoryPersistence());
        client.setCallback(new Callback(listener));
    }

    /** Connects and waits until the connection stands. The broker keeps the subscriptions and what is missed. */
    public void connect(Session session) throws MqttException {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setCleanSession(false);
        options.setConnectionTimeout(PATIENCE_SECONDS);
        options.setMaxInflight(MAX_IN_FLIGHT);
        PlainTopicSockets.of(client.getServerURI()).ifPresent(options::setSocketFactory);
        options.setUserName(session.username());
        options.setPassword(session.password().toCharArray());
        options.setWill(
                Topic.presence(self).toString(),
                new byte[0],
                Channel.PRESENCE.qos().level(),
                Channel.PRESENCE.retained());
        // An attempt that was given up may have succeeded meanwhile.
        if (!client.isConnected()) {
            client.connect(options).waitForCompletion(PATIENCE_MILLIS);
        }
    }

    public boolean isConnected() {
        return client.isConnected();
    }

    /** Breaks the connection off without a word, so that the last will is done. It may be connected again. */
    void cut() throws MqttException {
        client.disconnectForcibly(0, PATIENCE_MILLIS, false);
    }

    /**
     * Ends all subscriptions, so that nothing queues up for somebody who is gone, and disconnects. The broker answers the
     * former after all that was published before; a disconnection right after may outrun the last QoS 0 messages.
     */
    public void close() throws MqttException {
        try {
            if (client.isConnected()) {
                client.unsubscribe(filters.toArray(String[]::new)).waitForCompletion(PATIENCE_MILLIS);
                client.disconnect().waitForCompletion(PATIENCE_MILLIS);
            }
        } finally {
            client.close(true);
        }
    }

    @Override
    public void publish(Topic topic, Message message) {
        publish(topic, Payloads.write(message));
    }

    @Override
    public void clear(Topic topic) {
        publish(topic, new byte[0]);
    }

    private void publish(Topic topic, byte[] payload) {
        Channel channel = topic.channel();
        whileConnected(() -> {
            client.publish(topic.toString(), payload, channel.qos().level(), channel.retained());
            traffic.say();
        });
    }

    @Override
    public void follow(Topic topic) {
        follow(topic.toString(), topic.channel());
    }

    @Override
    public void followRequests() {
        follow(Channel.REQUEST.filter(), Channel.REQUEST);
    }

    @Override
    public void followCars() {
        follow(Channel.NEARBY.filter(), Channel.NEARBY);
    }

    private void follow(String filter, Channel channel) {
        filters.add(filter);
        whileConnected(() -> client.subscribe(filter, channel.qos().level()));
    }

    @Override
    public void unfollow(Topic topic) {
        filters.remove(topic.toString());
        whileConnected(() -> client.unsubscribe(topic.toString()));
    }

    private void whileConnected(Operation operation) {
        if (!client.isConnected()) {
            return;
        }
        try {
            operation.run();
        } catch (MqttException e) {
            log.debug("{} could not be heard: {}", self, e.getMessage());
        }
    }

    private interface Operation {
        void run() throws MqttException;
    }

    private record Callback(Listener listener) implements MqttCallback {

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            Topic.parse(topic)
                    .ifPresent(parsed -> listener.arrived(parsed, message.getPayload(), message.isRetained()));
        }

        @Override
        public void connectionLost(Throwable cause) {
            listener.lost(cause);
        }

        @Override
        public void deliveryComplete(IMqttDeliveryToken token) {}
    }
}
