package org.pickmeup.simulator.chaos;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.IMqttMessageListener;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.pickmeup.identity.Identity;
import org.pickmeup.protocol.Channel;

/** Looks at the broker as somebody who comes only now: which trips and requests it would show. */
final class Leftovers {

    private static final int PATIENCE_SECONDS = 10;

    private final String brokerUrl;
    private final Identity operator;
    private final String token;

    Leftovers(String brokerUrl, Identity operator, String token) {
        this.brokerUrl = brokerUrl;
        this.operator = operator;
        this.token = token;
    }

    /** The topics on which a trip or a request is retained. */
    Set<String> topics() throws MqttException, InterruptedException {
        Set<String> topics = new TreeSet<>();
        CountDownLatch all = new CountDownLatch(1);
        MqttClient client = new MqttClient(brokerUrl, operator.clientId(), new MemoryPersistence());
        client.setTimeToWait(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        client.connect(credentials());
        try {
            IMqttMessageListener remember = (topic, message) -> {
                if (message.isRetained()) {
                    topics.add(topic);
                }
            };
            client.subscribe(Channel.TRIP.filter(), 1, remember);
            client.subscribe(Channel.REQUEST.filter(), 1, remember);
            // The backend's presence is always retained: once it is here, so is what was asked for before it.
            client.subscribe(Channel.BACKEND.address(), 1, (topic, message) -> all.countDown());
            if (!all.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                topics.add("everything, as the backend is away");
            }
            return topics;
        } finally {
            client.disconnect();
            client.close();
        }
    }

    private MqttConnectOptions credentials() {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName(operator.username());
        options.setPassword(token.toCharArray());
        return options;
    }
}
