package org.pickmeup.broker.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Kind;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.SigningKey;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.message.Chat;
import org.pickmeup.protocol.message.Payloads;

/** What is too much is refused and counted, and hurts nobody else. */
@ParameterizedClass
@ValueSource(strings = {"hivemq", "moquette"})
class LimitsTest {

    private static final int CONNECTIONS = 12;
    private static final int BURST = 20;
    private static final int SUBSCRIPTIONS = 5;
    private static final int REFUSED = 0x80;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static LocalBroker broker;
    private static SessionTokens tokens;

    @Parameter
    String engine;

    private final List<TestClient> clients = new ArrayList<>();

    @BeforeParameterizedClassInvocation
    static void start(String engine) {
        Path data = folder.resolve(engine);
        broker = LocalBroker.start(
                data,
                List.of(
                        "--pickmeup.broker.engine=" + engine,
                        "--pickmeup.broker.persistence=memory",
                        "--pickmeup.limits.trusted=",
                        "--pickmeup.limits.mqtt.connections=" + CONNECTIONS,
                        "--pickmeup.limits.mqtt.connect-timeout=2s",
                        "--pickmeup.limits.mqtt.publish-burst=" + BURST,
                        "--pickmeup.limits.mqtt.publish-rate=0",
                        "--pickmeup.limits.mqtt.subscriptions=" + SUBSCRIPTIONS));
        tokens = new SessionTokens(
                SigningKey.loadOrCreate(data.resolve("identity").resolve("session.key")), Clock.systemUTC());
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        broker.close();
    }

    private TestClient client() throws IOException {
        return new TestClient(Transport.tcp(broker.port()), PATIENCE);
    }

    private Connect as(Identity identity) {
        return Connect.as(identity.clientId()).credentials(identity.username(), tokens.issue(identity));
    }

    private Connect driver(String id) {
        return as(Identity.of(Person.driver(id), id, inAnHour()));
    }

    private Connect backend(String id) {
        return as(Identity.service(Kind.BACKEND, id, inAnHour()));
    }

    private static Instant inAnHour() {
        return Instant.now().plus(Duration.ofHours(1));
    }

    /** Connected, and all that belongs to it done: Moquette hangs up on who asks for something in that very moment. */
    private TestClient connected(Connect connect) throws IOException {
        TestClient client = client();
        assertThat(client.tryConnect(connect)).isZero();
        client.ping();
        return client;
    }

    private static double refused(String where, String reason) {
        return broker
                .context()
                .getBean(MeterRegistry.class)
                .find("pickmeup.refused")
                .tag("where", where)
                .tag("reason", reason)
                .counters()
                .stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Test
    void dropsAMessageThatIsTooLargeForItsTopic() throws Exception {
        assumeThat(engine).as("Moquette does not show the payload").isEqualTo("hivemq");
        try (TestClient listener = connected(backend("sizes"));
                TestClient bryan = connected(driver("Large"))) {
            listener.subscribe(1, "pickmeup/drivers/Large/#");
            double before = refused("publish", "size");

            bryan.publish("pickmeup/drivers/Large/location", "x".repeat(1025), 1);
            bryan.publish("pickmeup/drivers/Large", "x".repeat(1025), 0);
            bryan.publish("pickmeup/drivers/Large/picture", "x".repeat(136 * 1024 + 1), 0);
            bryan.publish("pickmeup/drivers/Large/location", "x".repeat(1024), 1);

            assertThat(listener.next().payload()).hasSize(1024);
            assertThat(refused("publish", "size")).isEqualTo(before + 3);
        }
    }

    @Test
    void takesLongChatMessagesOnlyWhenTheyAreSpoken() throws Exception {
        assumeThat(engine).as("Moquette does not show the payload").isEqualTo("hivemq");
        String topic = "pickmeup/drivers/Talker/chat";
        byte[] voice = Payloads.write(Chat.voice(new byte[480_000], null, null));
        try (TestClient listener = connected(backend("voices"));
                TestClient ana = connected(as(Identity.of(Person.passenger("Ana"), "Ana", inAnHour())))) {
            listener.subscribe(1, topic);
            double before = refused("publish", "size");

            ana.publish(topic, "{\"format\":\"text\",\"data\":\"%s\"}".formatted("x".repeat(20_000)), 1);
            ana.publish(topic, "x".repeat(20_000) + Chat.WAV, 1);
            ana.publish(topic, voice, 1, 0);

            assertThat(listener.next().payload()).isEqualTo(voice);
            assertThat(refused("publish", "size")).isEqualTo(before + 2);
        }
    }

    @Test
    void refusesALastWillThatIsTooLarge() throws Exception {
        assumeThat(engine).as("Moquette does not show the will").isEqualTo("hivemq");
        try (TestClient bryan = client()) {
            assertThat(bryan.tryConnect(driver("Will").will("pickmeup/drivers/Will", "x".repeat(2000), 0, true)))
                    .isNotZero();
            bryan.awaitClosed();
            assertThat(refused("connect", "will-size")).isEqualTo(1);
        }
    }

    @Test
    void dropsWhatIsPublishedTooOften() throws Exception {
        try (TestClient listener = connected(backend("rates"));
                TestClient bryan = connected(driver("Fast"))) {
            listener.subscribe(1, "pickmeup/drivers/Fast/location");
            double before = refused("publish", "rate");

            for (int i = 0; i < BURST + 10; i++) {
                bryan.publish("pickmeup/drivers/Fast/location", "%d".formatted(i), 0);
            }

            // Moquette answers a ping while it still looks at what came before it.
            await().untilAsserted(() -> assertThat(refused("publish", "rate")).isEqualTo(before + 10));
            assertThat(bryan.isClosed()).isFalse();
            assertThat(listener.next().text()).isEqualTo("0");
        }
    }

    @Test
    void hangsUpOnWhoeverDoesNotHeedThat() throws Exception {
        try (TestClient bryan = connected(driver("Flood"))) {
            byte[] message = Packet.publish("pickmeup/drivers/Flood/location", Conformance.bytes("{}"), 0, 0, 0)
                    .bytes();
            for (int i = 0; i < 10 * BURST; i++) {
                bryan.sendUnlessClosed(message);
            }
            bryan.awaitClosed();
            assertThat(refused("publish", "flood")).isPositive();
        }
    }

    @Test
    void doesNotLimitTheBackend() throws Exception {
        try (TestClient backend = connected(backend("busy"))) {
            for (int i = 0; i < 10 * BURST; i++) {
                backend.publish("pickmeup/nearby/cell", "x".repeat(50_000), 1);
            }
            for (int i = 0; i < 2 * SUBSCRIPTIONS; i++) {
                assertThat(backend.subscribe(1, "pickmeup/drivers/d%d/chat".formatted(i)))
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void takesSoManySubscriptionsOfAClient() throws Exception {
        try (TestClient bryan = connected(driver("Curious"))) {
            // What Moquette acknowledges it does only once it is through with the CONNECT, which its PINGRESP does not
            // tell.
            bryan.publish("pickmeup/drivers/Curious/location", "{}", 1);
            for (int i = 0; i < SUBSCRIPTIONS; i++) {
                assertThat(bryan.subscribe(1, "pickmeup/passengers/p%d/chat".formatted(i)))
                        .isEqualTo(1);
            }
            bryan.send(Packet.subscribe(99, 1, "pickmeup/passengers/last/chat"));
            if (engine.equals("hivemq")) {
                assertThat(bryan.expect(Packet.SUBACK).body()[2] & 0xFF).isEqualTo(REFUSED);
                assertThat(bryan.subscribe(1, "pickmeup/passengers/p0/chat"))
                        .as("one that it has")
                        .isEqualTo(1);
            } else {
                bryan.awaitClosed();
            }
            assertThat(refused("subscribe", "number")).isEqualTo(1);
        }
    }

    @Test
    void countsTheSubscriptionsThatASessionBringsAlong() throws Exception {
        assumeThat(engine).as("Moquette counts by connection").isEqualTo("hivemq");
        Connect keeping = driver("Back").keepingSession();
        try (TestClient first = connected(keeping)) {
            for (int i = 0; i < SUBSCRIPTIONS; i++) {
                first.subscribe(1, "pickmeup/passengers/p%d/chat".formatted(i));
            }
        }
        await().untilAsserted(() -> {
            try (TestClient again = connected(keeping)) {
                assertThat(again.subscribe(1, "pickmeup/passengers/more/chat")).isEqualTo(REFUSED);
            }
        });
    }

    @Test
    void takesSoManyConnectionsFromAnAddress() throws Exception {
        try {
            await().until(() -> broker.context()
                            .getBean(MeterRegistry.class)
                            .get("pickmeup.broker.clients")
                            .gauge()
                            .value()
                    == 0);
            for (int i = 0; i < CONNECTIONS; i++) {
                clients.add(connected(driver("Many%d".formatted(i))));
            }
            TestClient oneTooMany = client();
            oneTooMany.send(driver("OneTooMany").packet());
            oneTooMany.awaitClosed();
            assertThat(refused("connect", "address")).isPositive();

            clients.remove(0).disconnect();
            await().untilAsserted(() -> {
                TestClient next = client();
                clients.add(next);
                assertThat(next.tryConnect(driver("Next"))).isZero();
                next.ping();
            });
        } finally {
            clients.forEach(TestClient::close);
        }
    }

    @Test
    void hangsUpOnWhoeverDoesNotSayWhoTheyAre() throws Exception {
        try (TestClient silent = client()) {
            silent.awaitClosed();
        }
    }
}
