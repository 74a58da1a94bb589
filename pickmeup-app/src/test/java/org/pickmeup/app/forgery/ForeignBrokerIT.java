package org.pickmeup.app.forgery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pickmeup.app.forgery.Stage.ANA;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.running.Engine;
import org.pickmeup.protocol.Topic;

/**
 * On a broker of another make that lets everybody say everything, only the backend can tell who is on a ride: what others
 * say in their own names has no effect on it.
 */
class ForeignBrokerIT {

    private static final String ANAS_INBOX = "pickmeup/passengers/Ana/inbox";
    private static final String BRYANS_INBOX = "pickmeup/drivers/Bryan/inbox";

    private static Stage stage;

    private MqttClient anybody;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        stage = new Stage(Engine.MOSQUITTO.start(folder));
    }

    @AfterAll
    static void stop() throws Exception {
        try (Stage ending = stage) {
            ending.endsAsTheTwoWantIt();
        }
    }

    @BeforeEach
    void connect() throws MqttException {
        anybody = new MqttClient(stage.app.brokerUrl(), "anybody", new MemoryPersistence());
        anybody.connect();
    }

    @AfterEach
    void disconnect() throws MqttException {
        anybody.disconnect();
        anybody.close();
    }

    /** The backend counts it, and Ana's ride with Bryan goes on. */
    private void assertNoEffect(String where, String topic, String payload) throws MqttException {
        double before = stage.refusals(where);
        String forged = payload.replace("$trip", stage.trip.toString());
        anybody.publish(topic, forged.getBytes(StandardCharsets.UTF_8), 1, false);
        await().until(() -> stage.refusals(where) > before);
        assertThat(stage.messages(Topic.trip(ANA).toString()))
                .last()
                .asString()
                .contains("\"phase\":\"riding\"", "\"id\":\"Bryan\"");
    }

    @Test
    void arrivesWithThePassengerOfAnother() throws MqttException {
        assertNoEffect("trip", ANAS_INBOX, """
                {"type":"arrived","driverId":"Mallory","tripId":"$trip"}""");
    }

    @Test
    void startsTheTripOfAnother() throws MqttException {
        assertNoEffect("trip", ANAS_INBOX, """
                {"type":"tripStart","driverId":"Mallory","tripId":"$trip"}""");
    }

    @Test
    void endsTheTripOfAnother() throws MqttException {
        assertNoEffect("trip", ANAS_INBOX, """
                {"type":"tripEnd","distance":9,"time":900,"cost":19.25,"driverId":"Mallory","tripId":"$trip"}""");
    }

    @Test
    void endsTheTripInTheInboxOfSomebodyElse() throws MqttException {
        assertNoEffect("trip", "pickmeup/passengers/Moritz/inbox", """
                {"type":"tripEnd","distance":9,"time":900,"cost":19.25,"driverId":"Bryan","tripId":"$trip"}""");
    }

    @Test
    void confirmsAsAPassengerWhoIsNotOnTheTrip() throws MqttException {
        assertNoEffect("trip", BRYANS_INBOX, """
                {"type":"confirm","tripId":"$trip","passengerId":"Moritz","name":"Moritz"}""");
    }

    @Test
    void confirmsAnotherDriverForATripThatIsUnderWay() throws MqttException {
        assertNoEffect("trip", "pickmeup/drivers/Mallory/inbox", """
                {"type":"confirm","tripId":"$trip","passengerId":"Ana","name":"Ana"}""");
    }

    @Test
    void callsTheTripOffInTheInboxOfADriverWhoIsNotOnIt() throws MqttException {
        assertNoEffect("trip", "pickmeup/drivers/Mallory/inbox", """
                {"type":"cancel","by":"passenger","tripId":"$trip"}""");
    }

    @Test
    void asksForARideUnderTheTripOfAnother() throws MqttException {
        assertNoEffect("trip", "pickmeup/requests/Moritz", """
                {"name":"Moritz","lon":-56.2,"lat":-34.9,"tripId":"$trip"}""");
    }

    @Test
    void paysForTheTripOfAnother() throws MqttException {
        assertNoEffect("payment", "pickmeup/payments", """
                {"passengerId":"Moritz","driverId":"Bryan","cost":8.27,"tip":0,"rating":1,"tripId":"$trip"}""");
    }

    @Test
    void paysTheDriverOfAnother() throws MqttException {
        assertNoEffect("payment", "pickmeup/payments", """
                {"passengerId":"Moritz","driverId":"Mallory","cost":8.27,"tip":0,"rating":1,"tripId":"$trip"}""");
    }

    @Test
    void tipsATownsBudget() throws MqttException {
        assertNoEffect("payment", "pickmeup/payments", """
                {"passengerId":"Moritz","driverId":"Bryan","cost":8.27,"tip":999999,"rating":1,"tripId":"$trip"}""");
    }

    @Test
    void endsATripForLessThanNothing() throws MqttException {
        assertNoEffect("message", ANAS_INBOX, """
                {"type":"tripEnd","distance":-9,"time":900,"cost":-19.25,"driverId":"Bryan","tripId":"$trip"}""");
    }
}
