package org.pickmeup.app.forgery;

import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hearing what is for others. */
interface Listening extends Forgeries {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#",
                "+/#",
                "$SYS/#",
                "pickmeup/#",
                "pickmeup/+/+/location",
                "pickmeup/+/+/inbox",
                "pickmeup/passengers/#",
                "pickmeup/passengers/+",
                "pickmeup/passengers/+/inbox",
                "pickmeup/passengers/Ana/inbox",
                "pickmeup/passengers/Ana/trip",
                "pickmeup/passengers/Ana/#",
                "pickmeup/drivers/Bryan/inbox",
                "pickmeup/drivers/Bryan/trip",
                "pickmeup/payments",
                "pickmeup/ratings",
                "$share/thieves/pickmeup/payments",
                "$share/thieves/pickmeup/drivers/Mallory/inbox"
            })
    default void asADriver(String filter) throws MqttException {
        assertNotTold(stage().mallory, filter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pickmeup/requests/+",
                "pickmeup/requests/Carla",
                "pickmeup/drivers/+/location",
                "pickmeup/drivers/Bryan/inbox",
                "pickmeup/passengers/Ana/inbox",
                "pickmeup/passengers/+/location",
                "pickmeup/payments"
            })
    default void asAPassenger(String filter) throws MqttException {
        assertNotTold(stage().moritz, filter);
    }
}
