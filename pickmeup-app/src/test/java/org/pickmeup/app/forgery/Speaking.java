package org.pickmeup.app.forgery;

import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Test;

/** Saying what is for others to say. */
interface Speaking extends Forgeries {

    String POSITION = "{\"lon\":-56.2,\"lat\":-34.9}";

    @Test
    default void isWhereAnotherIs() throws MqttException {
        mallorySays("pickmeup/drivers/Bryan/location", POSITION);
    }

    @Test
    default void makesAnotherDisappear() throws MqttException {
        mallorySays("pickmeup/drivers/Bryan", "");
    }

    @Test
    default void givesAnotherAFace() throws MqttException {
        mallorySays("pickmeup/drivers/Bryan/picture", "{\"url\":\"data:image/png;base64,iVBORw0KGgo=\"}");
    }

    @Test
    default void takesTheRequestOfAPassengerDown() throws MqttException {
        mallorySays("pickmeup/requests/Carla", "");
    }

    @Test
    default void asksForARideInTheNameOfAnother() throws MqttException {
        moritzSays("pickmeup/requests/Paula", """
                {"name":"Paula","lon":-56.2,"lat":-34.9}""");
    }

    @Test
    default void tellsAPassengerOfATripThatIsNone() throws MqttException {
        mallorySays("pickmeup/passengers/Ana/trip", "");
    }

    @Test
    default void makesTheirOwnTrip() throws MqttException {
        mallorySays("pickmeup/drivers/Mallory/trip", "");
    }

    @Test
    default void givesThemselvesStars() throws MqttException {
        mallorySays("pickmeup/drivers/Mallory/profile", """
                {"rating":5,"ratings":1000,"trips":1000,"since":1398270000000}""");
    }

    @Test
    default void isTheBackend() throws MqttException {
        mallorySays("pickmeup/backend", "");
    }

    @Test
    default void fillsACellOfTheMap() throws MqttException {
        mallorySays("pickmeup/nearby/12_34", "{\"cars\":[]}");
    }

    @Test
    default void usesTheBrokerForSomethingElse() throws MqttException {
        mallorySays("files/1", "anything");
    }

    @Test
    default void goesByWayOfTheirOwnName() throws MqttException {
        mallorySays("pickmeup/drivers/Mallory/../Bryan/location", POSITION);
    }

    @Test
    default void paysAsADriver() throws MqttException {
        mallorySays("pickmeup/payments", """
                {"passengerId":"Ana","driverId":"Mallory","cost":8.27,"tip":0,"rating":5,"tripId":"$trip"}""");
    }

    @Test
    default void ratesAsAPassenger() throws MqttException {
        moritzSays("pickmeup/ratings", """
                {"by":"driver","rating":1,"tripId":"$trip"}""");
    }

    @Test
    default void isAPassengerWhereTheyAreNot() throws MqttException {
        moritzSays("pickmeup/passengers/Ana/location", POSITION);
    }
}
