package org.pickmeup.backend.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.pickmeup.backend.Participant;
import org.pickmeup.backend.RunningBroker;

/** Why the backend subscribes at QoS 1: who still has a message when its reader dies before it has acknowledged it. */
class AcknowledgementTest {

    /** Beside the contract, where nobody looks at what is said. */
    private static final String TOPIC = "pickmeup/acknowledgements";

    private final RunningBroker broker = RunningBroker.shared();

    @Test
    void atQosOneTheBrokerKeepsAMessageUntilItIsAcknowledged() throws MqttException {
        assertThat(heardAfterDyingOverTheFirst(1)).containsExactly("first", "second");
    }

    @Test
    void atQosTwoAMessageIsTheReadersAloneBeforeItHasDoneAnythingAboutIt() throws MqttException {
        assertThat(heardAfterDyingOverTheFirst(2)).containsExactly("second");
    }

    private List<String> heardAfterDyingOverTheFirst(int qos) throws MqttException {
        try (Participant sender = new Participant(broker.url(), "sender")) {
            Reader dying = new Reader("reader-" + qos, false);
            dying.client.subscribe(TOPIC, qos);
            sender.says(TOPIC, "first", 2, false);
            await().until(() -> dying.heard.contains("first"));
            dying.die();

            Reader next = new Reader("reader-" + qos, true);
            sender.says(TOPIC, "second", 2, false);
            await().until(() -> next.heard.contains("second"));
            next.die();
            return next.heard;
        }
    }

    /** Reads in a session that the broker keeps. */
    private class Reader implements MqttCallback {

        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final MqttClient client;

        Reader(String clientId, boolean acknowledging) throws MqttException {
            client = new MqttClient(broker.url(), clientId, new MemoryPersistence());
            client.setManualAcks(!acknowledging);
            client.setCallback(this);
            MqttConnectOptions options = new MqttConnectOptions();
            options.setCleanSession(false);
            client.connect(options);
        }

        void die() throws MqttException {
            client.disconnectForcibly(0, 1, false);
            client.close();
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            heard.add(message.toString());
        }

        @Override
        public void connectionLost(Throwable cause) {}

        @Override
        public void deliveryComplete(IMqttDeliveryToken token) {}
    }
}
