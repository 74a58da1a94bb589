package org.pickmeup.app.clients2014;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.pickmeup.app.running.RunningApp;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Payloads;
import org.pickmeup.protocol.message.Presence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks as one of our pages does: with a session, a trip's id, and numbers as numbers. */
final class PageClient implements AutoCloseable {

    private final Person self;
    private final MqttClient client;
    private final List<Message> heard = new CopyOnWriteArrayList<>();
    private final Map<Topic, Message> current = new ConcurrentHashMap<>();

    private PageClient(Person self, MqttClient client) {
        this.self = self;
        this.client = client;
    }

    static PageClient signIn(RunningApp app, Role role, String name) throws Exception {
        JsonNode session = session(app, role, name);
        Person self = new Person(role, session.path("id").stringValue());
        MqttClient client =
                new MqttClient(app.brokerUrl(), session.path("clientId").stringValue(), new MemoryPersistence());
        PageClient page = new PageClient(self, client);
        page.connect(session);
        page.publish(Topic.presence(self), new Presence(name, Instant.now(), null, null));
        page.follow(Topic.inbox(self), Topic.chat(self));
        return page;
    }

    private static JsonNode session(RunningApp app, Role role, String name) throws IOException, InterruptedException {
        String body = JsonMapper.shared().writeValueAsString(Map.of("role", role.label(), "name", name));
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(app.url("/api/sessions")))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(response.body());
    }

    private void connect(JsonNode session) throws MqttException {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName(session.path("username").stringValue());
        options.setPassword(session.path("password").stringValue().toCharArray());
        options.setWill(Topic.presence(self).toString(), new byte[0], 0, true);
        client.connect(options);
    }

    void publish(Topic topic, Message message) throws MqttException {
        publish(topic, Payloads.write(message));
    }

    void clear(Topic topic) throws MqttException {
        publish(topic, new byte[0]);
    }

    private void publish(Topic topic, byte[] payload) throws MqttException {
        Channel channel = topic.channel();
        client.publish(topic.toString(), payload, channel.qos().level(), channel.retained());
    }

    void follow(Topic... topics) throws MqttException {
        for (Topic topic : topics) {
            client.subscribe(topic.toString(), topic.channel().qos().level(), (name, message) -> hear(topic, message));
        }
    }

    void followRequests() throws MqttException {
        client.subscribe(
                Channel.REQUEST.filter(),
                Channel.REQUEST.qos().level(),
                (name, message) -> hear(Topic.parse(name).orElseThrow(), message));
    }

    private void hear(Topic topic, MqttMessage message) {
        if (message.getPayload().length == 0) {
            current.remove(topic);
        } else {
            Message read = Payloads.read(topic, message.getPayload());
            current.put(topic, read);
            heard.add(read);
        }
    }

    /** Waits for a message of that type, and answers the last one. */
    <T extends Message> T hears(Class<T> type) {
        await().untilAsserted(() -> assertThat(heard).hasAtLeastOneElementOfType(type));
        List<T> all = heard.stream().filter(type::isInstance).map(type::cast).toList();
        return all.get(all.size() - 1);
    }

    /** Waits until nothing is retained on a topic that this client follows. */
    void seesCleared(Topic topic) {
        await().untilAsserted(() -> assertThat(current).doesNotContainKey(topic));
    }

    @Override
    public void close() throws MqttException {
        client.disconnect();
        client.close();
    }
}
