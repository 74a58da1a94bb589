package org.pickmeup.backend.wire;

import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;

/**
 * What one connection delivers. A message is acknowledged after its transaction. Where that fails, Paho gives the
 * connection up for the exception, and the broker sends the message again on the next one.
 */
class Delivery implements MqttCallback {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final MqttAsyncClient client;
    private final Dispatcher dispatcher;
    private final CountDownLatch lost;

    Delivery(MqttAsyncClient client, Dispatcher dispatcher, CountDownLatch lost) {
        this.client = client;
        this.dispatcher = dispatcher;
        this.lost = lost;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) throws MqttException {
        dispatcher.dispatch(topic, message.getPayload(), message.isRetained());
        if (message.getQos() > 0) {
            client.messageArrivedComplete(message.getId(), message.getQos());
        }
    }

    @Override
    public void connectionLost(Throwable cause) {
        Throwable reason = cause.getCause() == null ? cause : cause.getCause();
        if (reason instanceof NestedRuntimeException) {
            log.warn(
                    "The database failed, the broker is to send again what was not committed: {}", reason.getMessage());
        } else {
            log.warn("The connection to the broker is lost: {}", reason.toString());
        }
        lost.countDown();
    }

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {}
}
