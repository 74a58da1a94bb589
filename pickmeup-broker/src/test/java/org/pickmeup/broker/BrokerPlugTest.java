package org.pickmeup.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Kind;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Payloads;
import org.pickmeup.protocol.message.Presence;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"pickmeup.broker.port=0", "pickmeup.broker.websocket-port=0"})
@AutoConfigureRestTestClient
@DirtiesContext
class BrokerPlugTest {

    private static final String PATH = "/api/plugs/broker";
    private static final Topic PRESENCE = Topic.presence(Person.driver("Bryan"));
    private static final Identity BRYAN =
            Identity.of(Person.driver("Bryan"), "Bryan", Instant.now().plusSeconds(600));

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("pickmeup.data-dir", () -> data);
    }

    @Autowired
    private RestTestClient http;

    @Autowired
    private Environment environment;

    @Autowired
    private BrokerProperties properties;

    @Autowired
    private BrokerHealthIndicator indicator;

    @Test
    void breaksEveryConnectionAndKeepsWhatWasRetained() throws Exception {
        CountDownLatch lost = new CountDownLatch(1);
        try (MqttClient client = connect()) {
            client.setCallback(new Losing(lost));
            Presence presence = new Presence("Bryan", Instant.now(), null, null);
            client.publish(PRESENCE.toString(), Payloads.write(presence), 1, true);

            pull(true);
            assertThat(lost.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(indicator.health().getDetails()).containsEntry("plug", "pulled");
            http.get().uri(PATH).exchange().expectBody().json("{\"pulled\":true}");

            pull(false);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(indicator.health().getStatus()).isEqualTo(Status.UP));
            http.get().uri(PATH).exchange().expectBody().json("{\"pulled\":false}");
        }
        CountDownLatch heard = new CountDownLatch(1);
        try (MqttClient client = connect()) {
            client.subscribe(PRESENCE.toString(), 1, (topic, message) -> heard.countDown());
            assertThat(heard.await(30, TimeUnit.SECONDS)).isTrue();
            client.disconnect();
        }
    }

    @Test
    void isForOperators() {
        put(true, null).expectStatus().isUnauthorized();
        put(true, "nonsense").expectStatus().isUnauthorized();
        put(true, token(BRYAN)).expectStatus().isForbidden();
        http.get().uri(PATH).exchange().expectBody().json("{\"pulled\":false}");
    }

    private void pull(boolean pulled) {
        put(pulled, token(Identity.service(Kind.OPERATOR, Instant.now().plusSeconds(60))))
                .expectStatus()
                .isNoContent();
    }

    private RestTestClient.ResponseSpec put(boolean pulled, String token) {
        return http.put()
                .uri(PATH)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                })
                .body(Map.of("pulled", pulled))
                .exchange();
    }

    private String token(Identity identity) {
        return new SessionTokens(properties.signingKey(), Clock.systemUTC()).issue(identity);
    }

    private MqttClient connect() throws MqttException {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName(BRYAN.username());
        options.setPassword(token(BRYAN).toCharArray());
        MqttClient client = new MqttClient(
                environment.resolveRequiredPlaceholders("tcp://localhost:${local.mqtt.port}"),
                BRYAN.clientId(),
                new MemoryPersistence());
        client.connect(options);
        return client;
    }

    private record Losing(CountDownLatch lost) implements MqttCallback {

        @Override
        public void connectionLost(Throwable cause) {
            lost.countDown();
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {}

        @Override
        public void deliveryComplete(IMqttDeliveryToken token) {}
    }
}
