package org.pickmeup.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.pickmeup.app.fuzz.Stretch.paidRides;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pickmeup.app.running.Credentials;
import org.pickmeup.app.running.RunningApp;
import org.pickmeup.protocol.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rides go on beside noise on every port. With {@code -Dpickmeup.fuzz.minutes=10 -Dpickmeup.fuzz.riders=20} it goes on for
 * that long without noise and as long with it, and logs what either was like.
 */
class FuzzIT {

    private static final Logger log = LoggerFactory.getLogger(FuzzIT.class);

    private static final int RIDERS = Integer.getInteger("pickmeup.fuzz.riders", 4);
    private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("pickmeup.fuzz.minutes", 0));
    private static final long SEED = Long.getLong("pickmeup.fuzz.seed", 2014);
    private static final int ENOUGH_NOISE = 1000;
    private static final int ENOUGH_RIDES = 4;
    private static final int MOST_COMPLAINTS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @ParameterizedTest
    @ValueSource(strings = {"hivemq", "moquette"})
    void ridesGoOnBesideDamagedPacketsFramesAndRequests(String engine, @TempDir Path data) throws Exception {
        try (RunningApp app = RunningApp.start(
                        data,
                        "--pickmeup.broker.engine=" + engine,
                        "--pickmeup.simulator.passengers=" + RIDERS,
                        "--pickmeup.simulator.drivers=" + (RIDERS + 2),
                        "--pickmeup.simulator.patience=0s",
                        "--pickmeup.simulator.time-lapse=60");
                Complaints complaints = new Complaints()) {
            await().atMost(PATIENCE).until(() -> paidRides(app) > 0);
            int clients = app.connectedClients();
            Stretch quiet = Stretch.of(app, LENGTH);

            try (Noise noise = new Noise(conversations(app), SEED)) {
                long before = paidRides(app);
                Stretch noisy = Stretch.of(app, LENGTH);
                await().atMost(PATIENCE)
                        .until(() -> noise.connections() >= ENOUGH_NOISE && paidRides(app) >= before + ENOUGH_RIDES);
                if (!LENGTH.isZero()) {
                    log.info("{}: without noise {}", engine, quiet);
                    log.info("{}: beside {} damaged connections {}", engine, noise.connections(), noisy);
                }
            }

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(app.connectedClients())
                            .as("connections that are left open")
                            .isLessThanOrEqualTo(clients));
            assertThat(complaints.lines()).hasSizeLessThanOrEqualTo(MOST_COMPLAINTS);
        }
    }

    private static List<Conversation> conversations(RunningApp app) throws Exception {
        Credentials credentials = Credentials.of(app, Role.DRIVER, "Noise");
        List<Conversation> conversations = new ArrayList<>();
        for (String url : List.of(app.brokerUrl(), app.webSocketUrl(), app.gatewayUrl())) {
            conversations.add(Conversation.ofDriver(url, credentials));
        }
        conversations.addAll(Conversation.ofPages(app.httpPort(), credentials));
        return conversations;
    }
}
