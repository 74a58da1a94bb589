package org.pickmeup.app.running;

import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;

/** Clients whose CONNECT the broker is through with. */
public final class Settled {

    private static final byte[] NOTHING = new byte[0];

    private Settled() {}

    /**
     * Moquette hangs up on a client that subscribes in the very moment of its CONNACK. What it acknowledges it does after that.
     *
     * @param cleared somebody without a location, which the client may take down
     */
    public static void awaits(MqttClient client, Person cleared) throws MqttException {
        client.publish(Topic.location(cleared).toString(), NOTHING, 1, true);
    }
}
