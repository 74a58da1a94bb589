package org.pickmeup.broker.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.broker.MovedClock;
import org.pickmeup.broker.conformance.TestClient.Message;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Kind;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.SigningKey;
import org.pickmeup.protocol.Person;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A broker that is killed publishes no last will. HiveMQ, which keeps what is retained, makes up for it. */
@ExtendWith(OutputCaptureExtension.class)
class LostWillsTest {

    private static final String ANA = "pickmeup/drivers/Ana";
    private static final String BRYAN = "pickmeup/drivers/Bryan";
    private static final String ERIN = "pickmeup/drivers/Erin";
    private static final String MIKE = "pickmeup/passengers/Mike";
    private static final String BACKEND = "pickmeup/backend";

    @TempDir
    Path data;

    private final MovedClock clock = new MovedClock();

    @Test
    void arePublishedOfThoseWhoDoNotComeBack(CapturedOutput output) throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(data, List.of())) {
            for (String presence : List.of(ANA, BRYAN, ERIN, MIKE, BACKEND)) {
                connect(broker.port(), presence).publishRetained(presence, LastWills.HERE, 1);
            }
            broker.kill();
        }

        try (LocalBroker broker = LocalBroker.start(data, List.of(), clock);
                TestClient operator = connect(broker.port(), Identity.service(Kind.OPERATOR, inAnHour()), null);
                TestClient ana = connect(broker.port(), ANA);
                TestClient bryan = connect(broker.port(), BRYAN)) {
            ana.publishRetained(ANA, "", 1);
            ana.disconnect();
            operator.subscribe(1, "pickmeup/#");
            assertThat(next(operator, 4))
                    .extracting(Message::topic)
                    .containsExactlyInAnyOrder(BRYAN, ERIN, MIKE, BACKEND);

            clock.moveOn(Duration.ofMinutes(2));

            assertThat(next(operator, 3))
                    .allSatisfy(will -> assertThat(will.text()).isEmpty())
                    .extracting(Message::topic)
                    .containsExactlyInAnyOrder(ERIN, MIKE, BACKEND);
            await().until(() -> output.getAll().contains("Cleared the presence of 3 "));
            operator.subscribe(1, "pickmeup/+/+");
            assertThat(operator.next().topic()).isEqualTo(BRYAN);
            bryan.publish(BRYAN + "/location", "nothing else", 1);
            assertThat(operator.next().text()).isEqualTo("nothing else");
        }
    }

    private static List<Message> next(TestClient client, int count) {
        return Stream.generate(client::next).limit(count).toList();
    }

    /** Whose presence that is. */
    private TestClient connect(int port, String presence) throws IOException {
        Identity identity = Person.parse(presence.substring("pickmeup/".length()))
                .map(person -> Identity.of(person, person.id(), inAnHour()))
                .orElseGet(() -> Identity.service(Kind.BACKEND, inAnHour()));
        return connect(port, identity, presence);
    }

    private TestClient connect(int port, Identity identity, String will) throws IOException {
        SessionTokens tokens = new SessionTokens(SigningKey.loadOrCreate(SigningKey.fileIn(data)), Clock.systemUTC());
        TestClient client = new TestClient(Transport.tcp(port), Duration.ofSeconds(30));
        Connect connect = Connect.as(identity.clientId()).credentials(identity.username(), tokens.issue(identity));
        assertThat(client.tryConnect(will == null ? connect : connect.will(will, "", 0, true)))
                .isZero();
        return client;
    }

    private static Instant inAnHour() {
        return Instant.now().plus(Duration.ofHours(1));
    }
}
