package org.pickmeup.app.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.MalformedMessageException;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Payloads;
import org.pickmeup.protocol.message.Presence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks as one of our pages does: with a session, a trip's id, and numbers as numbers. */
public final class PageClient implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PageClient.class);

    private final MqttClient client;
    private final List<Message> heard = new CopyOnWriteArrayList<>();
    private final Map<Topic, Message> current = new ConcurrentHashMap<>();

    private PageClient(MqttClient client) {
        this.client = client;
    }

    public static PageClient signIn(Reachable app, Role role, String name) throws Exception {
        Credentials credentials = Credentials.of(app, role, name);
        Person self = credentials.person();
        MqttClient client = new MqttClient(app.brokerUrl(), credentials.clientId(), new MemoryPersistence());
        PageClient page = new PageClient(client);
        client.connect(credentials.options());
        Settled.awaits(client);
        page.publish(Topic.presence(self), new Presence(name, Instant.now(), null, null));
        page.follow(Topic.inbox(self), Topic.chat(self));
        return page;
    }

    public void publish(Topic topic, Message message) throws MqttException {
        publish(topic, Payloads.write(message));
    }

    public void clear(Topic topic) throws MqttException {
        publish(topic, new byte[0]);
    }

    private void publish(Topic topic, byte[] payload) throws MqttException {
        Channel channel = topic.channel();
        client.publish(topic.toString(), payload, channel.qos().level(), channel.retained());
    }

    public void follow(Topic... topics) throws MqttException {
        for (Topic topic : topics) {
            client.subscribe(topic.toString(), topic.channel().qos().level(), (name, message) -> hear(topic, message));
        }
    }

    public void followRequests() throws MqttException {
        client.subscribe(
                Channel.REQUEST.filter(),
                Channel.REQUEST.qos().level(),
                (name, message) -> hear(Topic.parse(name).orElseThrow(), message));
    }

    /** What is no message is passed over, as a page does. */
    private void hear(Topic topic, MqttMessage message) {
        if (message.getPayload().length == 0) {
            current.remove(topic);
            return;
        }
        try {
            Message read = Payloads.read(topic, message.getPayload());
            current.put(topic, read);
            heard.add(read);
        } catch (MalformedMessageException e) {
            log.debug("Passed over: {}", e.getMessage());
        }
    }

    /** Waits for a message of that type, and answers the last one. */
    public <T extends Message> T hears(Class<T> type) {
        await().untilAsserted(() -> assertThat(heard).hasAtLeastOneElementOfType(type));
        List<T> all = heard.stream().filter(type::isInstance).map(type::cast).toList();
        return all.get(all.size() - 1);
    }

    /** Waits until nothing is retained on a topic that this client follows. */
    public void seesCleared(Topic topic) {
        await().untilAsserted(() -> assertThat(current).doesNotContainKey(topic));
    }

    /** Waits until the broker has ended the connection. */
    public void isDisconnected() {
        await().until(() -> !client.isConnected());
    }

    @Override
    public void close() throws MqttException {
        if (client.isConnected()) {
            client.disconnect();
        }
        client.close();
    }
}
