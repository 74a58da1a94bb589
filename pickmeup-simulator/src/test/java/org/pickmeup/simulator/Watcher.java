package org.pickmeup.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.client.mqttv3.IMqttMessageListener;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Kind;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Payloads;
import org.pickmeup.protocol.message.Payment;

/** Sees everything that is said, as the backend does, and answers payments in its place. */
final class Watcher implements IMqttMessageListener, AutoCloseable {

    private final MqttClient client;

    /** Every message but locations, in order. */
    final List<Message> heard = new CopyOnWriteArrayList<>();

    /** What is on each topic now. */
    final Map<Topic, Message> current = new ConcurrentHashMap<>();

    Watcher(String brokerUrl, TownHall townHall) throws MqttException {
        client = connect(
                brokerUrl,
                Identity.service(Kind.BACKEND, Clock.systemUTC().instant().plus(Duration.ofHours(1))),
                townHall);
        client.subscribe(Topic.EVERYTHING, 2, this);
    }

    static MqttClient connect(String brokerUrl, Identity identity, TownHall townHall) throws MqttException {
        MqttClient client = new MqttClient(brokerUrl, identity.clientId(), new MemoryPersistence());
        client.setTimeToWait(10_000);
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName(identity.username());
        options.setPassword(townHall.token(identity).toCharArray());
        client.connect(options);
        return client;
    }

    @Override
    public void messageArrived(String name, MqttMessage payload) throws Exception {
        Topic topic = Topic.parse(name).orElseThrow();
        if (payload.getPayload().length == 0) {
            current.remove(topic);
            return;
        }
        Message message = Payloads.read(topic, payload.getPayload());
        current.put(topic, message);
        heard.add(message);
        if (message instanceof Payment payment) {
            InboxMessage processed = new TripProcessed(payment.tip(), payment.rating(), payment.tripId(), null);
            tell(Person.passenger(payment.passengerId()), processed);
            tell(Person.driver(payment.driverId()), processed);
        }
    }

    /** Publishes from the client's own thread, where waiting for the delivery would wait for itself. */
    private void tell(Person person, InboxMessage message) throws MqttException {
        client.getTopic(Topic.inbox(person).toString()).publish(Payloads.write(message), 2, false);
    }

    <T extends Message> List<T> heard(Class<T> type) {
        return heard.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void close() throws MqttException {
        client.disconnect();
        client.close();
    }
}
