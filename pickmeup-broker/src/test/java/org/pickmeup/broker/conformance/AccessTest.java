package org.pickmeup.broker.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

/** Each engine asks the gatekeeper, and does what it says. */
@ParameterizedClass
@ValueSource(strings = {"hivemq", "moquette"})
class AccessTest {

    private static final int NOT_AUTHORIZED = 5;
    private static final int BAD_CREDENTIALS = 4;
    private static final int REFUSED = 0x80;

    @TempDir
    static Path folder;

    private static LocalBroker broker;
    private static SessionTokens tokens;

    @Parameter
    String engine;

    @BeforeParameterizedClassInvocation
    static void start(String engine) {
        Path data = folder.resolve(engine);
        broker = LocalBroker.start(
                data, List.of("--pickmeup.broker.engine=" + engine, "--pickmeup.broker.persistence=memory"));
        tokens = new SessionTokens(
                SigningKey.loadOrCreate(data.resolve("identity").resolve("session.key")), Clock.systemUTC());
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        broker.close();
    }

    private TestClient client() throws IOException {
        return new TestClient(Transport.tcp(broker.port()), Duration.ofSeconds(30));
    }

    private Connect as(Identity identity) {
        return Connect.as(identity.clientId()).credentials(identity.username(), tokens.issue(identity));
    }

    private static Identity driver(String id) {
        return Identity.of(Person.driver(id), id, inAnHour());
    }

    private static Instant inAnHour() {
        return Instant.now().plus(Duration.ofHours(1));
    }

    private double refused(String where) {
        return broker
                .context()
                .getBean(MeterRegistry.class)
                .find("pickmeup.refused")
                .tag("where", where)
                .counters()
                .stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Test
    void letsInWhoeverHasAToken() throws Exception {
        try (TestClient bryan = client()) {
            assertThat(bryan.tryConnect(as(driver("Bryan")))).isZero();
        }
    }

    @Test
    void refusesWhoeverHasNone() throws Exception {
        assertRefused(Connect.as("PMU-Driver-Bryan"));
    }

    @Test
    void refusesATokenOfAnotherName() throws Exception {
        assertRefused(Connect.as("PMU-Driver-Bryan").credentials("drivers/Bryan", tokens.issue(driver("Anna"))));
    }

    @Test
    void refusesTheClientIdOfAnother() throws Exception {
        assertRefused(Connect.as("PMU-Driver-Bryan").credentials("drivers/Anna", tokens.issue(driver("Anna"))));
    }

    @Test
    void refusesAnExpiredToken() throws Exception {
        assertRefused(
                as(Identity.of(Person.driver("Bryan"), "Bryan", Instant.now().minusSeconds(1))));
    }

    @Test
    void refusesGarbage() throws Exception {
        assertRefused(Connect.as("PMU-Driver-Bryan").credentials("drivers/Bryan", "garbage"));
        assertRefused(Connect.as("PMU-Driver-Bryan").credentials("drivers/Bryan", null));
        assertRefused(Connect.as("PMU-Driver-Bryan").credentials("", ""));
    }

    private void assertRefused(Connect connect) throws IOException {
        try (TestClient client = client()) {
            assertThat(client.tryConnect(connect)).isIn(NOT_AUTHORIZED, BAD_CREDENTIALS);
            client.awaitClosed();
        }
    }

    @Test
    void dropsAndCountsARefusedMessageAndKeepsTheConnection() throws Exception {
        Identity backend = Identity.service(Kind.BACKEND, inAnHour());
        try (TestClient listener = client();
                TestClient bryan = client()) {
            listener.tryConnect(as(backend));
            listener.ping();
            bryan.tryConnect(as(driver("Bryan")));
            bryan.publish("pickmeup/drivers/Bryan/location", "connected", 1);
            assertThat(listener.subscribe(1, "pickmeup/#")).isEqualTo(1);
            double before = refused("publish");

            bryan.publish("pickmeup/drivers/Anna/location", "forged", 0);
            bryan.publish("pickmeup/drivers/Bryan/location", "true", 0);

            assertThat(listener.next().text()).isEqualTo("true");
            assertThat(refused("publish")).isEqualTo(before + 1);
        }
    }

    @Test
    void answersARefusedSubscriptionAndKeepsTheConnection() throws Exception {
        try (TestClient bryan = client()) {
            bryan.tryConnect(as(driver("Bryan")));
            bryan.publish("pickmeup/passengers/Mike/inbox", "connected", 1);
            double before = refused("subscribe");

            assertThat(bryan.subscribe(2, "pickmeup/passengers/+/inbox")).isEqualTo(REFUSED);

            assertThat(bryan.subscribe(2, "pickmeup/drivers/Bryan/inbox")).isEqualTo(2);
            assertThat(refused("subscribe")).isEqualTo(before + 1);
        }
    }

    @Test
    void nobodyClearsThePresenceOfAnotherByWill() throws Exception {
        try (TestClient anna = client();
                TestClient mike = client()) {
            anna.tryConnect(as(driver("Anna")));
            anna.publish("pickmeup/drivers/Anna", LastWills.HERE.getBytes(StandardCharsets.UTF_8), 1, Packet.RETAIN);

            try (TestClient bryan = client()) {
                bryan.tryConnect(as(driver("Bryan")).will("pickmeup/drivers/Anna", "", 1, true));
            }

            Identity passenger = Identity.of(Person.passenger("Mike"), "Mike", inAnHour());
            mike.tryConnect(as(passenger));
            mike.publish("pickmeup/passengers/Mike/location", "connected", 1);
            mike.subscribe(1, "pickmeup/drivers/+");
            assertThat(mike.next().text()).isEqualTo(LastWills.HERE);
        }
    }
}
