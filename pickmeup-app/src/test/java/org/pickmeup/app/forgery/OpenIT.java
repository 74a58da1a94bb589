package org.pickmeup.app.forgery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pickmeup.app.running.Observer;
import org.pickmeup.app.running.RunningApp;
import org.pickmeup.app.running.Settled;

/** What {@code pickmeup.security.open} opens to clients without credentials, and what stays closed. */
@ParameterizedClass
@ValueSource(strings = {"hivemq", "moquette"})
class OpenIT {

    @TempDir
    static Path folder;

    private static RunningApp app;
    private static Observer observer;

    @Parameter
    String engine;

    @BeforeParameterizedClassInvocation
    static void start(String engine) {
        app = RunningApp.start(
                folder.resolve(engine), "--pickmeup.security.open=true", "--pickmeup.broker.engine=" + engine);
        observer = app.observe();
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        app.close();
    }

    private static MqttClient client(String clientId) throws MqttException {
        return new MqttClient(app.brokerUrl(), clientId, new MemoryPersistence());
    }

    private static MqttClient anybody() throws MqttException {
        MqttClient client = client("PMU-D-Anybody");
        client.connect();
        Settled.awaits(client);
        return client;
    }

    private static void leave(MqttClient client) throws MqttException {
        client.disconnect();
        client.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pickmeup/#", "pickmeup/+/+/inbox", "pickmeup/payments"})
    void tellsEverybodyWhatIsSaidOnRides(String filter) throws MqttException {
        MqttClient anybody = anybody();
        assertThatNoException().isThrownBy(() -> anybody.subscribe(filter, 1));
        leave(anybody);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "$SYS/#", "+/#", "files/#"})
    void tellsNobodyWhatIsNotOfRides(String filter) throws MqttException {
        MqttClient anybody = anybody();
        double before = app.refusals("subscribe");
        assertThat(catchThrowable(() -> anybody.subscribe(filter, 1))).isInstanceOf(MqttException.class);
        await().until(() -> app.refusals("subscribe") > before);
        leave(anybody);
    }

    @Test
    void letsEverybodySpeakAsAnyone() throws MqttException {
        MqttClient anybody = anybody();
        String payload = "{\"lon\":\"-56.2\",\"lat\":\"-34.9\"}";
        anybody.publish("pickmeup/drivers/Bryan/location", payload.getBytes(StandardCharsets.UTF_8), 1, false);
        await().untilAsserted(() ->
                assertThat(observer.messages("pickmeup/drivers/Bryan/location")).contains(payload));
        leave(anybody);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pickmeup/backend",
                "pickmeup/passengers/Ana/trip",
                "pickmeup/drivers/Bryan/profile",
                "pickmeup/nearby/12_34",
                "files/1",
                "$SYS/broker/uptime"
            })
    void letsNobodySpeakAsTheBackend(String topic) throws MqttException {
        assumeThat(engine.equals("moquette") && topic.startsWith("$SYS"))
                .as("Moquette takes it, and tells nobody")
                .isFalse();
        assertDropped(topic, "{}");
    }

    @Test
    void takesNoMoreThanAMessageMayBe() throws MqttException {
        assumeThat(engine).as("an engine that shows payloads").isEqualTo("hivemq");
        assertDropped(
                "pickmeup/drivers/Bryan/location", "{\"lon\":1,\"lat\":1,\"x\":\"%s\"}".formatted("x".repeat(4096)));
    }

    private static void assertDropped(String topic, String payload) throws MqttException {
        MqttClient anybody = anybody();
        double before = app.refusals("publish");
        anybody.publish(topic, payload.getBytes(StandardCharsets.UTF_8), 0, false);
        await().until(() -> app.refusals("publish") > before);
        assertThat(observer.messages(topic)).doesNotContain(payload);
        leave(anybody);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PMU-backend", "PMU-backend-2", "PMU-web-1", "PMU-operator-1"})
    void letsNobodyComeAsAProcess(String clientId) throws MqttException {
        assumeThat(engine)
                .as("an engine that tells the client id of whoever has no credentials")
                .isEqualTo("hivemq");
        assertNotLetIn(clientId, new MqttConnectOptions());
    }

    @Test
    void letsNobodyInWhoShowsAFalseToken() throws MqttException {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName("drivers/Bryan");
        options.setPassword("secret".toCharArray());
        assertNotLetIn("PMU-Driver-Bryan", options);
    }

    private static void assertNotLetIn(String clientId, MqttConnectOptions options) throws MqttException {
        double before = app.refusals("connect");
        try (MqttClient client = client(clientId)) {
            assertThat(catchThrowable(() -> client.connect(options))).isInstanceOf(MqttException.class);
            await().until(() -> app.refusals("connect") > before);
        }
    }
}
