package org.pickmeup.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.protocol.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"pickmeup.broker.port=0", "pickmeup.broker.websocket-port=0", "pickmeup.broker.persistence=memory"
        })
@AutoConfigureRestTestClient
class BrokerApplicationTest {

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("pickmeup.data-dir", () -> data);
    }

    @Autowired
    private Environment environment;

    @Autowired
    private BrokerProperties properties;

    @ParameterizedTest
    @ValueSource(strings = {"tcp://localhost:${local.mqtt.port}", "ws://localhost:${local.mqtt.websocket-port}/mqtt"})
    void publishesThePortsItListensOn(String url) throws Exception {
        Identity bryan =
                Identity.of(Person.driver("Bryan"), "Bryan", Instant.now().plusSeconds(60));
        String token = new SessionTokens(properties.signingKey(), Clock.systemUTC()).issue(bryan);
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName(bryan.username());
        options.setPassword(token.toCharArray());

        try (MqttClient client = new MqttClient(
                environment.resolveRequiredPlaceholders(url), bryan.clientId(), new MemoryPersistence())) {
            client.connect(options);
            assertThat(client.isConnected()).isTrue();
            client.disconnect();
        }
    }

    @Test
    void isHealthyAndTellsNobodyWhatIsInside(
            @Autowired RestTestClient http, @Autowired BrokerHealthIndicator indicator) {
        http.get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("UP")
                .jsonPath("$.components")
                .doesNotExist();
        assertThat(indicator.health().getDetails())
                .containsEntry("port", environment.getProperty("local.mqtt.port", Integer.class));
    }
}
