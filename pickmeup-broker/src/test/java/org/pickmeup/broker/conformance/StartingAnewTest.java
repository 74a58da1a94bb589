package org.pickmeup.broker.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client can end a thread of Moquette that serves others; it costs them their connection, not more. */
class StartingAnewTest {

    /** Of consecutive client ids: one at least is served by that thread. */
    private static final int BYSTANDERS = 8;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String INBOX = "pickmeup/conformance/inbox";
    private static final String PRESENCE = "pickmeup/conformance/presence";

    @TempDir
    Path data;

    private LocalBroker broker;

    @BeforeEach
    void start() {
        broker = LocalBroker.start(
                data,
                List.of(
                        "--pickmeup.broker.engine=moquette",
                        "--pickmeup.security.open=true",
                        // Everybody comes back only if those who were there before are not counted any more.
                        "--pickmeup.limits.trusted=192.0.2.1",
                        "--pickmeup.limits.mqtt.connections=" + (BYSTANDERS + 2)));
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void everybodyComesBackAndNothingIsLost() throws Exception {
        Connect absent = Connect.as("absent").keepingSession();
        TestClient leaving = client().connect(absent);
        leaving.subscribe(1, INBOX);
        leaving.disconnect();
        List<TestClient> bystanders = connected();
        bystanders.get(0).publishRetained(PRESENCE, "here", 1);
        bystanders.get(0).publish(INBOX, "for later", 1);

        try (TestClient sender = client()) {
            sender.send(Connect.as("sender").will(PRESENCE, "gone", 3, true).packet());
            bystanders.forEach(TestClient::awaitClosed);
        }

        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> client().connect(absent).next().text(), "for later"::equals);
        for (TestClient bystander : connected()) {
            bystander.subscribe(1, PRESENCE);
            assertThat(bystander.next().text()).isEqualTo("here");
            bystander.close();
        }
    }

    private List<TestClient> connected() throws IOException {
        List<TestClient> clients = new ArrayList<>();
        for (int i = 0; i < BYSTANDERS; i++) {
            clients.add(client().connect(Connect.as("bystander-" + i)));
        }
        return clients;
    }

    private TestClient client() throws IOException {
        return new TestClient(Transport.tcp(broker.port()), PATIENCE);
    }
}
