package org.pickmeup.backend;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.client.mqttv3.IMqttMessageListener;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Payloads;

/** Somebody on the broker, let in as a client of 2014, who hears whatever it is subscribed to. */
public class Participant implements AutoCloseable {

    /** Which the broker lets nobody else write. */
    private static final Set<Channel> OF_BACKEND =
            EnumSet.of(Channel.TRIP, Channel.PROFILE, Channel.BACKEND, Channel.NEARBY, Channel.NEARBY_REQUESTS);

    private final MqttClient client;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    /** One message. An empty payload clears a retained topic. */
    public record Heard(Topic topic, String payload, int qos, boolean retained) {

        public boolean isClearing() {
            return payload.isEmpty();
        }

        public Message message() {
            return Payloads.read(topic, payload.getBytes(StandardCharsets.UTF_8));
        }
    }

    public Participant(String brokerUrl, String clientId) throws MqttException {
        client = new MqttClient(brokerUrl, clientId, new MemoryPersistence());
        MqttConnectOptions options = new MqttConnectOptions();
        options.setMaxInflight(1000);
        client.connect(options);
    }

    public Participant hearing(Topic... topics) throws MqttException {
        for (Topic topic : topics) {
            hearing(topic.toString());
        }
        return this;
    }

    public Participant hearing(String filter) throws MqttException {
        IMqttMessageListener listener = (topic, message) -> Topic.parse(topic)
                .ifPresent(parsed -> heard.add(new Heard(
                        parsed,
                        new String(message.getPayload(), StandardCharsets.UTF_8),
                        message.getQos(),
                        message.isRetained())));
        client.subscribe(filter, 2, listener);
        return this;
    }

    /** Publishes as the contract prescribes, and returns when the broker has it. */
    public void says(Topic topic, Message message) {
        says(topic, new String(Payloads.write(message), StandardCharsets.UTF_8));
    }

    public void says(Topic topic, String payload) {
        says(
                topic.toString(),
                payload,
                topic.channel().qos().level(),
                topic.channel().retained());
    }

    public void says(String topic, String payload, int qos, boolean retained) {
        try {
            client.publish(topic, payload.getBytes(StandardCharsets.UTF_8), qos, retained);
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<Heard> heard(Topic topic) {
        return heard.stream().filter(each -> each.topic().equals(topic)).toList();
    }

    /** What was heard on a topic of one kind of message. */
    public <M extends Message> List<M> heard(Topic topic, Class<M> type) {
        return heard(topic).stream()
                .filter(each -> !each.isClearing())
                .map(Heard::message)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Clears what people have retained of all that was heard here, for the tests that come after on the same broker. */
    public void clearsWhatIsRetained() {
        Set<Topic> retained = new LinkedHashSet<>();
        for (Heard each : heard) {
            if (each.topic().channel().retained()
                    && !OF_BACKEND.contains(each.topic().channel())) {
                retained.remove(each.topic());
                if (!each.isClearing()) {
                    retained.add(each.topic());
                }
            }
        }
        retained.forEach(topic -> says(topic, ""));
    }

    @Override
    public void close() throws MqttException {
        client.disconnectForcibly(0, 1000);
        client.close();
    }
}
