package org.pickmeup.app.forgery;

import java.nio.charset.StandardCharsets;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Test;

/** Coming in ways, and with last wills, that not every engine asks about. */
interface ConnectingUnasked extends Forgeries {

    @Test
    default void withoutCredentials() throws MqttException {
        assertNotLetIn("PMU-Driver-Bryan", null, null);
    }

    @Test
    default void withoutCredentialsAsAClientOf2014() throws MqttException {
        assertNotLetIn("PMU-D-Bryan", null, null);
    }

    @Test
    default void underAClientIdThatLeadsElsewhere() throws MqttException {
        assertNotLetIn(
                "PMU-Driver-Mallory/../PMU-Driver-Bryan",
                "drivers/Mallory",
                stage().mallory.password());
    }

    @Test
    default void withTheWillToClearThePresenceOfAnother() throws MqttException {
        assertNotLetIn("PMU-Driver-Mallory", withWill("pickmeup/drivers/Bryan", ""));
    }

    @Test
    default void withAWillInTheNameOfTheBackend() throws MqttException {
        assertNotLetIn("PMU-Driver-Mallory", withWill("pickmeup/backend", ""));
    }

    @Test
    default void withAWillThatEndsTheRideOfAnother() throws MqttException {
        assertNotLetIn("PMU-Driver-Mallory", withWill("pickmeup/passengers/Ana/inbox", """
                {"type":"tripEnd","distance":1,"time":60,"cost":6.25,"driverId":"Bryan","tripId":"%s"}""".formatted(stage().trip)));
    }

    private MqttConnectOptions withWill(String topic, String payload) {
        MqttConnectOptions options = stage().mallory.options();
        options.setWill(topic, payload.getBytes(StandardCharsets.UTF_8), 1, true);
        return options;
    }
}
