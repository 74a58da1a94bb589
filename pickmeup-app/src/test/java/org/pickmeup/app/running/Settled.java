package org.pickmeup.app.running;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;

/** Clients whose CONNECT the broker is through with. */
public final class Settled {

    private Settled() {}

    /**
     * Moquette hangs up on a client that subscribes in the very moment of its CONNACK. It answers an UNSUBSCRIBE, from
     * whatever and of whomever, only when it is through with the CONNECT; so does every broker.
     */
    public static void awaits(MqttClient client) throws MqttException {
        client.unsubscribe("nothing");
    }
}
