package org.pickmeup.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.broker.BrokerApplication;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.SigningKey;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Payloads;
import org.pickmeup.protocol.message.Picture;
import org.pickmeup.protocol.message.Presence;
import org.pickmeup.web.WebApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** MQTT clients over the gateway, with a real broker behind it. */
@SpringBootTest(classes = WebApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class MqttOverGatewayTest {

    private static final Person DRIVER = Person.driver("Bryan");
    private static final Person PASSENGER = Person.passenger("Mary");

    @TempDir
    private static Path dataDir;

    private static ConfigurableApplicationContext broker;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void startBroker() {
        broker = new SpringApplicationBuilder(BrokerApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--pickmeup.data-dir=" + dataDir,
                        "--pickmeup.broker.persistence=memory",
                        "--pickmeup.broker.port=0",
                        "--pickmeup.broker.websocket-port=0");
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry registry) {
        registry.add("pickmeup.data-dir", () -> dataDir);
        registry.add("pickmeup.broker.port", () -> 0);
        registry.add("local.mqtt.port", () -> broker.getEnvironment().getRequiredProperty("local.mqtt.port"));
    }

    @Test
    void carriesAPictureFromOneBrowserToAnother() throws Exception {
        var picture = Payloads.write(new Picture("data:image/png;base64," + "iVBORw0K".repeat(15_000)));
        var received = new AtomicReference<byte[]>();
        var passenger = connect(PASSENGER);
        passenger.subscribe(
                Topic.picture(DRIVER).toString(), 0, (topic, message) -> received.set(message.getPayload()));
        var driver = connect(DRIVER);
        driver.publish(Topic.picture(DRIVER).toString(), picture, 0, true);
        await().until(() -> received.get() != null);
        assertThat(received.get()).isEqualTo(picture);
        driver.disconnect();
        passenger.disconnect();
    }

    @Test
    void letsTheBrokerPublishTheWillOfABrowserThatVanishes() throws Exception {
        var presence = new AtomicReference<>("not heard of");
        var passenger = connect(PASSENGER);
        passenger.subscribe(
                Topic.presence(DRIVER).toString(),
                0,
                (topic, message) -> presence.set(new String(message.getPayload(), StandardCharsets.UTF_8)));
        var driver = connect(DRIVER);
        driver.publish(
                Topic.presence(DRIVER).toString(),
                Payloads.write(new Presence("Bryan", Instant.now(), null, null)),
                0,
                true);
        await().until(() -> presence.get().contains("Bryan"));

        var sendNoDisconnect = false;
        driver.disconnectForcibly(0, 1, sendNoDisconnect);
        await().until(() -> presence.get().isEmpty());
        passenger.disconnect();
    }

    private MqttClient connect(Person person) throws Exception {
        var tokens = new SessionTokens(
                SigningKey.loadOrCreate(dataDir.resolve("identity").resolve("session.key")), Clock.systemUTC());
        var identity = Identity.of(person, person.id(), Instant.now().plus(Duration.ofHours(1)));
        var options = new MqttConnectOptions();
        options.setUserName(identity.username());
        options.setPassword(tokens.issue(identity).toCharArray());
        options.setWill(Topic.presence(person).toString(), new byte[0], 0, true);
        var client = new MqttClient("ws://localhost:" + port + "/mqtt", identity.clientId(), new MemoryPersistence());
        client.connect(options);
        return client;
    }
}
