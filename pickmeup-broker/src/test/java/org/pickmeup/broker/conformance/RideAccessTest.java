package org.pickmeup.broker.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Kind;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.SigningKey;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** HiveMQ asks who rides with whom. Moquette cannot: it shows no payload before a message is on its way. */
@ExtendWith(OutputCaptureExtension.class)
class RideAccessTest {

    private static final int REFUSED = 0x80;
    private static final String TRIP = UUID.randomUUID().toString();
    private static final String MIKES_PLACE = "pickmeup/passengers/Mike/location";
    private static final String MIKES_INBOX = "pickmeup/passengers/Mike/inbox";
    private static final String BRYANS_INBOX = "pickmeup/drivers/Bryan/inbox";
    private static final String BRYANS_PLACE = "pickmeup/drivers/Bryan/location";
    private static final AtomicInteger FENCES = new AtomicInteger();

    @TempDir
    Path data;

    private LocalBroker broker;
    private SessionTokens tokens;

    @BeforeEach
    void start() throws IOException {
        broker = LocalBroker.start(data, List.of("--pickmeup.security.pairing-grace=0s"));
        tokens = new SessionTokens(
                SigningKey.loadOrCreate(data.resolve("identity").resolve("session.key")), Clock.systemUTC());
        try (TestClient backend = connect(Identity.service(Kind.BACKEND, inAnHour()))) {
            backend.publish("pickmeup/backend", LastWills.HERE, 1);
        }
    }

    @AfterEach
    void stop(CapturedOutput output) {
        broker.close();
        assertThat(output).doesNotContain("RejectedExecutionException");
    }

    private static Instant inAnHour() {
        return Instant.now().plus(Duration.ofHours(1));
    }

    private TestClient person(Role role, String name) throws IOException {
        return connect(Identity.of(new Person(role, name), name, inAnHour()));
    }

    private TestClient connect(Identity identity) throws IOException {
        TestClient client = new TestClient(Transport.tcp(broker.port()), Duration.ofSeconds(30));
        assertThat(client.tryConnect(Connect.as(identity.clientId())
                        .keepingSession()
                        .credentials(identity.username(), tokens.issue(identity))))
                .isZero();
        return client;
    }

    private static void ride(TestClient mike, TestClient bryan) {
        mike.publishRetained(
                "pickmeup/requests/Mike",
                "{\"name\":\"Mike\",\"lon\":0,\"lat\":0,\"tripId\":\"%s\"}".formatted(TRIP),
                1);
        bryan.publish(
                MIKES_INBOX,
                "{\"type\":\"accept\",\"driverId\":\"Bryan\",\"lon\":0,\"lat\":0,\"tripId\":\"%s\"}".formatted(TRIP),
                2);
        mike.publish(
                BRYANS_INBOX,
                "{\"type\":\"confirm\",\"passengerId\":\"Mike\",\"name\":\"Mike\",\"tripId\":\"%s\"}".formatted(TRIP),
                2);
    }

    private static String end() {
        return "{\"type\":\"tripEnd\",\"distance\":1,\"time\":60,\"cost\":6,\"tripId\":\"%s\"}".formatted(TRIP);
    }

    @Test
    void onlyTheDriverOfTheRideIsHeardAndFollows() throws Exception {
        try (TestClient mike = person(Role.PASSENGER, "Mike");
                TestClient bryan = person(Role.DRIVER, "Bryan");
                TestClient erin = person(Role.DRIVER, "Erin")) {
            mike.subscribe(2, MIKES_INBOX);
            ride(mike, bryan);
            assertThat(mike.next().text()).contains("accept");

            erin.publish(MIKES_INBOX, end(), 2);
            bryan.publish(MIKES_INBOX, "{\"type\":\"tripStart\"}", 2);

            assertThat(mike.next().text()).contains("tripStart");
            assertThat(erin.subscribe(0, MIKES_PLACE)).isEqualTo(REFUSED);
            assertThat(bryan.subscribe(0, MIKES_PLACE)).isZero();
            mike.publishRetained(MIKES_PLACE, "here", 0);
            assertThat(bryan.next().text()).isEqualTo("here");
        }
    }

    @Test
    void whoseRideIsOverHearsNoMoreOfTheOther() throws Exception {
        try (TestClient mike = person(Role.PASSENGER, "Mike");
                TestClient bryan = person(Role.DRIVER, "Bryan")) {
            ride(mike, bryan);
            bryan.subscribe(1, MIKES_PLACE);
            bryan.subscribe(1, BRYANS_PLACE);
            assertThat(hearsOf(mike, bryan)).isTrue();

            bryan.publish(MIKES_INBOX, end(), 2);

            await().untilAsserted(() -> assertThat(hearsOf(mike, bryan)).isFalse());
            assertThat(bryan.subscribe(0, MIKES_PLACE)).isEqualTo(REFUSED);
        }
    }

    /** Whether a message to the passenger's place reaches the driver before one that does so in any case. */
    private static boolean hearsOf(TestClient mike, TestClient bryan) {
        String fence = "fence " + FENCES.incrementAndGet();
        mike.publish(MIKES_PLACE, "Mike's place", 1);
        bryan.publish(BRYANS_PLACE, fence, 1);
        return Stream.generate(bryan::next)
                .map(TestClient.Message::text)
                .takeWhile(text -> !text.equals(fence))
                .toList()
                .contains("Mike's place");
    }

    @Test
    void whatWasFollowedBeforeAStartIsLookedAtAgain() throws Exception {
        try (TestClient mike = person(Role.PASSENGER, "Mike");
                TestClient bryan = person(Role.DRIVER, "Bryan");
                TestClient backend = connect(Identity.service(Kind.BACKEND, inAnHour()))) {
            ride(mike, bryan);
            bryan.subscribe(1, MIKES_PLACE);
            backend.publishRetained("pickmeup/drivers/Erin/trip", """
                    {"tripId":"%s","phase":"riding","passenger":{"id":"Ana","name":"Ana"},
                     "driver":{"id":"Erin","name":"Erin"},"pickup":{"lon":0,"lat":0}}""".formatted(UUID.randomUUID()), 1);
        }
        broker.close();

        start();

        try (TestClient mike = person(Role.PASSENGER, "Mike");
                TestClient bryan = person(Role.DRIVER, "Bryan");
                TestClient erin = person(Role.DRIVER, "Erin")) {
            assertThat(erin.subscribe(0, "pickmeup/passengers/Ana/location")).isZero();
            bryan.subscribe(1, BRYANS_PLACE);
            await().untilAsserted(() -> assertThat(hearsOf(mike, bryan)).isFalse());
        }
    }

    @Test
    void anOperatorTakesDownWhatIsLeftOfSomebodyAndCanSayNothing() throws Exception {
        String presence = "pickmeup/drivers/Bryan";
        try (TestClient bryan = person(Role.DRIVER, "Bryan");
                TestClient operator = connect(Identity.service(Kind.OPERATOR, inAnHour()))) {
            bryan.publishRetained(presence, LastWills.HERE, 1);
            assertThat(operator.subscribe(1, presence)).isEqualTo(1);
            assertThat(operator.next().text()).isEqualTo(LastWills.HERE);

            operator.publishRetained(presence, "{\"name\":\"Nobody\"}", 1);
            operator.publish(presence, "", 1);
            operator.publishRetained(presence, "", 1);

            assertThat(operator.next().text()).isEmpty();
            operator.subscribe(1, BRYANS_PLACE);
            operator.subscribe(1, presence);
            bryan.publish(BRYANS_PLACE, "nothing else", 1);
            assertThat(operator.next().text()).isEqualTo("nothing else");
        }
    }
}
