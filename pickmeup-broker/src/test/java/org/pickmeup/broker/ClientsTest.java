package org.pickmeup.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pickmeup.broker.ClientController.ConnectedClient;
import org.pickmeup.broker.ClientController.ConnectedClients;
import org.pickmeup.broker.OperationsController.BrokerFigures;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Kind;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.SigningKey;
import org.pickmeup.protocol.Person;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

class ClientsTest {

    private static final Instant EXPIRY = Instant.now().plusSeconds(600);

    @TempDir
    Path data;

    private ConfigurableApplicationContext broker;
    private SessionTokens tokens;
    private RestTestClient http;

    @BeforeEach
    void makeTokens() {
        Path key = data.resolve("identity").resolve("session.key");
        tokens = new SessionTokens(SigningKey.loadOrCreate(key), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hivemq", "moquette"})
    void areListedAndDisconnectedByAnOperator(String engine) throws Exception {
        start(engine);
        Identity bryan = Identity.of(Person.driver("Bryan"), "Bryan", EXPIRY);
        CountDownLatch lost = new CountDownLatch(1);
        try (MqttClient client = connect(bryan)) {
            client.setCallback(new Losing(lost));
            // Moquette hangs up on a client that subscribes in the very moment it reads the CONNACK.
            client.publish("pickmeup/drivers/Bryan/location", "{}".getBytes(UTF_8), 1, false);
            client.subscribe("pickmeup/drivers/Bryan/inbox", 2);

            ConnectedClient listed = await().until(this::clients, ClientsTest::isOneWithASubscription)
                    .items()
                    .get(0);
            assertThat(listed.clientId()).isEqualTo("PMU-Driver-Bryan");
            assertThat(listed.address()).isEqualTo("127.0.0.1");
            if (engine.equals("hivemq")) {
                assertThat(listed.username()).isEqualTo("drivers/Bryan");
                assertThat(listed.since()).isBefore(Instant.now().plusSeconds(1));
            }

            assertThat(disconnect("PMU-Driver-Bryan")).isEqualTo(204);

            assertThat(lost.await(30, TimeUnit.SECONDS)).isTrue();
            await().untilAsserted(() -> assertThat(clients().items()).isEmpty());
            assertThat(disconnect("PMU-Driver-Bryan")).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/clients", "/api/operations"})
    void areNobodyElsesBusiness(String path) {
        start("hivemq");
        String driver = tokens.issue(Identity.of(Person.driver("Bryan"), "Bryan", EXPIRY));
        http.get().uri(path).exchange().expectStatus().isUnauthorized();
        http.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + driver)
                .exchange()
                .expectStatus()
                .isForbidden();
        http.delete()
                .uri("/api/clients/PMU-Driver-Bryan")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @ParameterizedTest
    @ValueSource(strings = "hivemq")
    void thatWereRefusedAreCountedByReason(String engine) throws Exception {
        start(engine);
        http.get().uri("/api/clients").exchange().expectStatus().isUnauthorized();
        BrokerFigures figures = get("/api/operations", BrokerFigures.class);
        assertThat(figures.clients()).isZero();
        assertThat(figures.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.where()).isEqualTo("operator");
            assertThat(refused.reason()).isEqualTo("token");
            assertThat(refused.count()).isOne();
        });
    }

    private void start(String engine) {
        broker = new SpringApplicationBuilder(BrokerApplication.class)
                .properties(
                        "server.port=0",
                        "pickmeup.broker.port=0",
                        "pickmeup.broker.websocket-port=0",
                        "pickmeup.broker.persistence=memory",
                        "pickmeup.broker.engine=" + engine,
                        "pickmeup.data-dir=" + data)
                .run("--server.port=0");
        http = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + broker.getEnvironment().getProperty("local.server.port"))
                .build();
    }

    private MqttClient connect(Identity identity) throws Exception {
        String url = "tcp://localhost:" + broker.getEnvironment().getProperty("local.mqtt.port");
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName(identity.username());
        options.setPassword(tokens.issue(identity).toCharArray());
        MqttClient client = new MqttClient(url, identity.clientId(), new MemoryPersistence());
        client.connect(options);
        return client;
    }

    private static boolean isOneWithASubscription(ConnectedClients clients) {
        return clients.items().size() == 1 && clients.items().get(0).subscriptions() == 1;
    }

    private ConnectedClients clients() {
        return get("/api/clients", ConnectedClients.class);
    }

    private <T> T get(String path, Class<T> type) {
        return http.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, operator())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(type)
                .returnResult()
                .getResponseBody();
    }

    private int disconnect(String clientId) {
        return http.delete()
                .uri("/api/clients/" + clientId)
                .header(HttpHeaders.AUTHORIZATION, operator())
                .exchange()
                .returnResult()
                .getStatus()
                .value();
    }

    private String operator() {
        return "Bearer " + tokens.issue(Identity.service(Kind.OPERATOR, EXPIRY));
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
