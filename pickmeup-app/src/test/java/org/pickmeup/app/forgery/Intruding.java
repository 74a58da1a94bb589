package org.pickmeup.app.forgery;

import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Getting into the ride of others: the engine has to show what tells who rides with whom. */
interface Intruding extends Forgeries {

    String ANAS_INBOX = "pickmeup/passengers/Ana/inbox";
    String BRYANS_INBOX = "pickmeup/drivers/Bryan/inbox";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pickmeup/passengers/Ana/location",
                "pickmeup/passengers/Ana/picture",
                "pickmeup/passengers/Ana/chat"
            })
    default void followsThePassengerOfAnother(String topic) throws MqttException {
        assertNotTold(stage().mallory, topic);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pickmeup/drivers/Bryan/location",
                "pickmeup/drivers/Bryan/picture",
                "pickmeup/drivers/Bryan/chat"
            })
    default void followsTheDriverOfAnother(String topic) throws MqttException {
        assertNotTold(stage().moritz, topic);
    }

    @Test
    default void acceptsWhoHasNotAsked() throws MqttException {
        mallorySays("pickmeup/passengers/Paula/inbox", """
                {"type":"accept","driverId":"Mallory","lon":-56.2,"lat":-34.9}""");
    }

    @Test
    default void arrivesAtThePassengerOfAnother() throws MqttException {
        mallorySays(ANAS_INBOX, """
                {"type":"arrived","driverId":"Bryan","tripId":"$trip"}""");
    }

    @Test
    default void startsTheTripOfAnother() throws MqttException {
        mallorySays(ANAS_INBOX, """
                {"type":"tripStart","driverId":"Bryan","tripId":"$trip"}""");
    }

    @Test
    default void endsTheTripOfAnotherAsThatDriver() throws MqttException {
        mallorySays(ANAS_INBOX, """
                {"type":"tripEnd","distance":9,"time":900,"cost":19.25,"driverId":"Bryan","tripId":"$trip"}""");
    }

    @Test
    default void endsTheTripOfAnotherInTheirOwnName() throws MqttException {
        mallorySays(ANAS_INBOX, """
                {"type":"tripEnd","distance":9,"time":900,"cost":19.25,"driverId":"Mallory","tripId":"$trip"}""");
    }

    @Test
    default void endsTheTripOfAnotherInNobodysName() throws MqttException {
        mallorySays(ANAS_INBOX, """
                {"type":"tripEnd","distance":9,"time":900,"cost":19.25,"tripId":"$trip"}""");
    }

    @Test
    default void callsTheTripOfAnotherOff() throws MqttException {
        mallorySays(ANAS_INBOX, """
                {"type":"cancel","by":"driver","driverId":"Bryan","tripId":"$trip"}""");
    }

    @Test
    default void saysThatAPaymentWasProcessed() throws MqttException {
        mallorySays(ANAS_INBOX, """
                {"type":"tripProcessed","tip":0,"rating":5,"tripId":"$trip"}""");
    }

    @Test
    default void saysThatAPaymentWasRejected() throws MqttException {
        mallorySays(ANAS_INBOX, """
                {"type":"paymentRejected","reason":"Pay again, to me.","tripId":"$trip"}""");
    }

    @Test
    default void chatsWithThePassengerOfAnother() throws MqttException {
        mallorySays("pickmeup/passengers/Ana/chat", "{\"format\":\"text\",\"data\":\"Get out here.\"}");
    }

    @Test
    default void writesToAnotherDriver() throws MqttException {
        mallorySays(BRYANS_INBOX, """
                {"type":"taken","tripId":"$trip"}""");
    }

    @Test
    default void confirmsADriverWhoHasNotAccepted() throws MqttException {
        moritzSays(BRYANS_INBOX, """
                {"type":"confirm","tripId":"$trip","passengerId":"Moritz","name":"Moritz"}""");
    }

    @Test
    default void confirmsInTheNameOfAnother() throws MqttException {
        moritzSays(BRYANS_INBOX, """
                {"type":"confirm","tripId":"$trip","passengerId":"Ana","name":"Ana"}""");
    }

    @Test
    default void callsTheRideOfAnotherPassengerOff() throws MqttException {
        moritzSays(BRYANS_INBOX, """
                {"type":"cancel","by":"passenger","tripId":"$trip"}""");
    }

    @Test
    default void chatsWithTheDriverOfAnother() throws MqttException {
        moritzSays("pickmeup/drivers/Bryan/chat", "{\"format\":\"text\",\"data\":\"Turn around.\"}");
    }
}
