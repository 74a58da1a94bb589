package org.pickmeup.backend;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;

/** What is said while the backend is away, or dies over, has its effect all the same. */
class RecoveryTest {

    private static RunningBroker broker;
    private static Participant everybody;

    private static final String INTENT = """
            {"id": "pi_1", "object": "payment_intent", "status": "succeeded"}""";

    @TempDir
    Path dataDir;

    @BeforeAll
    static void start() throws MqttException {
        broker = RunningBroker.shared();
        everybody = new Participant(broker.url(), "everybody").hearing(Topic.EVERYTHING);
    }

    @AfterAll
    static void stop() throws MqttException {
        everybody.clearsWhatIsRetained();
        everybody.close();
    }

    @Test
    void catchesUpOnWhatItMissedWhileItWasAway() {
        Ride ride = new Ride(everybody, "Abe", "Abby");
        backend().close();
        ride.ride();
        ride.pay();

        try (RunningBackend back = backend()) {
            assertProcessedOnce(back, ride);
        }
    }

    @Test
    void takesAMessageAgainWhenTheDatabaseHadFailed() {
        Ride ride = new Ride(everybody, "Cleo", "Carl");
        try (RunningBackend backend = backend()) {
            ride.ride();
            awaitEnd(backend, ride);
            backend.database().sql("alter table payment rename to elsewhere").update();
            ride.pay();
            awaitGone();
            backend.database().sql("alter table elsewhere rename to payment").update();

            assertProcessedOnce(backend, ride);
        }
    }

    @Test
    void takesAMessageAgainThatItWasStoppedOver() throws SQLException {
        Ride ride = new Ride(everybody, "Dido", "Dean");
        try (RunningBackend backend = backend()) {
            ride.ride();
            awaitEnd(backend, ride);
            backend.database().sql("alter table payment rename to elsewhere").update();
            ride.pay();
            awaitGone();
        }
        repair();

        try (RunningBackend back = backend()) {
            assertProcessedOnce(back, ride);
        }
    }

    @Test
    void losesNothingWhenItIsKilled() throws IOException, InterruptedException {
        Ride ride = new Ride(everybody, "Emma", "Emil");
        Process process = backendProcess();
        ride.ride();
        ride.pay();
        await().until(() -> !everybody.heard(Topic.trip(ride.passenger)).isEmpty());
        process.destroyForcibly().waitFor();

        try (RunningBackend back = backend()) {
            await().untilAsserted(() -> assertThat(back.count("ledger_entry", "trip_id = ?", ride.id))
                    .isEqualTo(2));
            await().untilAsserted(() -> assertThat(everybody.heard(Topic.inbox(ride.passenger), TripProcessed.class))
                    .isNotEmpty());
        }
    }

    @Test
    void resumesTheSameChargeWhenItIsKilledOverIt() throws IOException, InterruptedException {
        WireMockServer stripe = new WireMockServer(options().dynamicPort());
        stripe.start();
        stripe.stubFor(post("/v1/payment_intents").willReturn(okJson(INTENT).withFixedDelay(30_000)));
        String[] gateway = {
            "pickmeup.payment.gateway=stripe",
            "pickmeup.payment.stripe.secret-key=sk_test_nobodys",
            "pickmeup.payment.stripe.url=" + stripe.baseUrl()
        };
        Ride ride = new Ride(everybody, "Fiona", "Fred");
        Process process = backendProcess(gateway);
        ride.ride();
        ride.pay();
        await().until(() -> isCharged(stripe, ride, 1));
        process.destroyForcibly().waitFor();
        stripe.stubFor(post("/v1/payment_intents").willReturn(okJson(INTENT)));

        try (RunningBackend back = backend(gateway)) {
            assertProcessedOnce(back, ride);
            assertThat(isCharged(stripe, ride, 2)).isTrue();
            assertThat(back.count("payment", "trip_id = ? and reference = 'pi_1'", ride.id))
                    .isEqualTo(1);
        } finally {
            stripe.stop();
        }
    }

    /** So many times under the trip's name, and never under another. */
    private static boolean isCharged(WireMockServer stripe, Ride ride, int times) {
        List<String> keys = stripe.findAll(postRequestedFor(urlEqualTo("/v1/payment_intents"))).stream()
                .map(request -> request.getHeader("Idempotency-Key"))
                .toList();
        return keys.size() == times && keys.stream().allMatch(ride.id.toString()::equals);
    }

    private RunningBackend backend(String... properties) {
        int before = presences().size();
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("pickmeup.identity.key-file=" + broker.keyFile());
        RunningBackend backend = new RunningBackend(dataDir, broker.url(), all.toArray(String[]::new));
        await().until(() -> presences().stream().skip(before).anyMatch(presence -> !presence.isClearing()));
        return backend;
    }

    private Process backendProcess(String... properties) throws IOException {
        int before = presences().size();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BackendApplication.class.getName(),
                "--spring.main.web-application-type=none",
                "--pickmeup.data-dir=" + dataDir,
                "--pickmeup.broker.url=" + broker.url(),
                "--pickmeup.identity.key-file=" + broker.keyFile()));
        Stream.of(properties).map("--"::concat).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "backend-process.log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> presences().stream().skip(before).anyMatch(presence -> !presence.isClearing()));
        return process;
    }

    private static List<Participant.Heard> presences() {
        return everybody.heard(Topic.backend());
    }

    /** Until the backend has given its connection up, and its will has said so. */
    private static void awaitGone() {
        int before = presences().size();
        await().until(() -> presences().stream().skip(before).anyMatch(Participant.Heard::isClearing));
    }

    private static void awaitEnd(RunningBackend backend, Ride ride) {
        await().until(() -> backend.count("trip", "id = ? and phase = 'ENDED'", ride.id) == 1);
    }

    private static void assertProcessedOnce(RunningBackend backend, Ride ride) {
        await().untilAsserted(() -> {
            assertThat(backend.count("trip", "id = ? and phase = 'PAID'", ride.id))
                    .isEqualTo(1);
            assertThat(backend.count("ledger_entry", "trip_id = ?", ride.id)).isEqualTo(2);
            assertThat(everybody.heard(Topic.inbox(ride.passenger), TripProcessed.class))
                    .hasSize(1);
        });
    }

    private void repair() throws SQLException {
        String url = "jdbc:h2:file:" + dataDir.resolve("backend").resolve("pickmeup");
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("alter table elsewhere rename to payment");
        }
    }
}
