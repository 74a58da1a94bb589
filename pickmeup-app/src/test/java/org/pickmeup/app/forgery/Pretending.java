package org.pickmeup.app.forgery;

import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Test;

/** Saying on the right topic what is not so: the engine has to show what is said. */
interface Pretending extends Forgeries {

    @Test
    default void acceptsAsAnotherDriver() throws MqttException {
        mallorySays("pickmeup/passengers/Carla/inbox", """
                {"type":"accept","driverId":"Bryan","lon":-56.2,"lat":-34.9,"tripId":"$wanted"}""");
    }

    @Test
    default void paysForAnother() throws MqttException {
        moritzSays("pickmeup/payments", """
                {"passengerId":"Ana","driverId":"Bryan","cost":0.01,"tip":0,"rating":1,"tripId":"$trip"}""");
    }

    @Test
    default void ratesInTheNameOfThePassenger() throws MqttException {
        mallorySays("pickmeup/ratings", """
                {"by":"passenger","rating":5,"tripId":"$trip"}""");
    }

    @Test
    default void saysWhatIsNoMessage() throws MqttException {
        mallorySays("pickmeup/drivers/Mallory", "{\"name\":\"Mallory\"}");
    }

    @Test
    default void saysMoreThanAPositionCanBe() throws MqttException {
        mallorySays(
                "pickmeup/drivers/Mallory/location",
                "{\"lon\":-56.2,\"lat\":-34.9,\"x\":\"%s\"}".formatted("x".repeat(4096)));
    }

    @Test
    default void showsAPictureThatIsADocument() throws MqttException {
        mallorySays("pickmeup/drivers/Mallory/picture", "{\"url\":\"data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=\"}");
    }

    @Test
    default void showsAPictureThatIsNone() throws MqttException {
        mallorySays("pickmeup/drivers/Mallory/picture", "{\"url\":\"data:image/png;base64,PHNjcmlwdD4=\"}");
    }

    @Test
    default void isTheBroker() throws MqttException {
        mallorySays("$SYS/broker/uptime", "0");
    }
}
