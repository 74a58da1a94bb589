package org.pickmeup.backend.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.backend.Participant;
import org.pickmeup.backend.RunningBackend;
import org.pickmeup.backend.RunningBroker;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Profile;

class OutboxTest {

    private static final Topic PROFILE = Topic.profile(Person.driver("Bryan"));

    @TempDir
    Path dataDir;

    @Test
    void keepsWhatTheBrokerDoesNotHaveOverARestartAndPublishesItInOrder() throws IOException, MqttException {
        int port = freePort();
        String url = "tcp://localhost:" + port;
        try (RunningBackend backend = new RunningBackend(dataDir, url)) {
            IntStream.rangeClosed(1, 20).forEach(trips -> owe(backend, trips));
        }

        try (RunningBackend backend = new RunningBackend(dataDir, url);
                RunningBroker broker = new RunningBroker(dataDir, port)) {
            await().until(() -> backend.count("outbox", "true") == 0);
            try (Participant late = new Participant(broker.url(), "late").hearing(PROFILE)) {
                await().untilAsserted(() -> assertThat(late.heard(PROFILE, Profile.class))
                        .singleElement()
                        .extracting(Profile::trips)
                        .isEqualTo(20));
            }
        }
    }

    @Test
    void owesNothingThatFollowsFromATransactionThatFailed() throws IOException {
        try (RunningBackend backend = new RunningBackend(dataDir, "tcp://localhost:" + freePort())) {
            assertThatThrownBy(() -> backend.inTransaction(() -> {
                        backend.bean(Outbox.class).clear(PROFILE);
                        throw new IllegalStateException("too bad");
                    }))
                    .hasMessage("too bad");

            assertThat(backend.count("outbox", "true")).isZero();
        }
    }

    private static void owe(RunningBackend backend, int trips) {
        Profile profile = new Profile(null, 0, trips, Instant.EPOCH, null);
        backend.inTransaction(() -> backend.bean(Outbox.class).publish(PROFILE, profile));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
