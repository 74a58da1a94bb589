package org.pickmeup.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.broker.BrokerApplication;
import org.pickmeup.identity.Identity;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Chat;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Arrived;
import org.pickmeup.protocol.message.InboxMessage.Confirm;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
import org.pickmeup.protocol.message.InboxMessage.TripStart;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Payment;
import org.pickmeup.protocol.message.Presence;
import org.pickmeup.protocol.message.Rating;
import org.pickmeup.protocol.message.Request;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class SimulatorApplicationTest {

    private static final Duration A_WHOLE_RIDE = Duration.ofMinutes(2);

    /** From this one the passenger asks after a second. */
    private static final long SEED = 23;

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext broker;
    private static TownHall townHall;
    private static String brokerUrl;

    @BeforeAll
    static void open() throws Exception {
        // A condition that holds is seen at once; this is for machines that have more to do than these tests.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
        townHall = new TownHall(data);
        broker = run(
                BrokerApplication.class,
                "pickmeup.data-dir=" + data,
                "pickmeup.broker.port=0",
                "pickmeup.broker.websocket-port=0",
                "pickmeup.broker.persistence=memory");
        brokerUrl = "tcp://localhost:" + broker.getEnvironment().getProperty("local.mqtt.port");
    }

    @AfterAll
    static void close() {
        broker.close();
        townHall.close();
    }

    @Test
    void aDriverAndAPassengerRideFromTheRequestToThePayment() throws Exception {
        try (Watcher watcher = new Watcher(brokerUrl, townHall)) {
            try (ConfigurableApplicationContext simulator = simulate(1, 1)) {
                await().atMost(A_WHOLE_RIDE)
                        .untilAsserted(
                                () -> assertThat(watcher.heard(Rating.class)).isNotEmpty());
            }
            UUID trip = watcher.heard(Rating.class).get(0).tripId();
            // What is said at QoS 0 may overtake the rest.
            assertThat(ofTrip(trip, watcher.heard))
                    .contains(Chat.class)
                    .containsSubsequence(
                            Request.class,
                            Accept.class,
                            Confirm.class,
                            Arrived.class,
                            TripStart.class,
                            TripEnd.class,
                            Payment.class,
                            TripProcessed.class,
                            TripProcessed.class,
                            Rating.class);
            assertThat(watcher.heard(Payment.class).get(0).cost())
                    .isEqualTo(watcher.heard(TripEnd.class).get(0).cost());
            await().untilAsserted(() -> assertThat(retained(watcher)).isEmpty());
            assertThat(townHall.namesInUse()).isEmpty();
        }
    }

    @Test
    void comesBackWhenTheConnectionIsLost() throws Exception {
        try (Watcher watcher = new Watcher(brokerUrl, townHall);
                ConfigurableApplicationContext simulator = simulate(1, 0)) {
            await().untilAsserted(
                            () -> assertThat(watcher.heard(Presence.class)).hasSize(1));
            Person driver = watcher.current.keySet().iterator().next().person();

            takeOver(driver);

            await().untilAsserted(
                            () -> assertThat(watcher.heard(Presence.class)).hasSize(2));
            assertThat(watcher.current).containsKey(Topic.presence(driver));
        }
    }

    @Test
    void renewsASessionThatRunsOutBeforeItComesBack() throws Exception {
        townHall.lifetime = Duration.ofSeconds(50);
        try (Watcher watcher = new Watcher(brokerUrl, townHall);
                ConfigurableApplicationContext simulator = simulate(1, 0)) {
            await().untilAsserted(
                            () -> assertThat(watcher.heard(Presence.class)).hasSize(1));
            townHall.requests.clear();

            takeOver(watcher.current.keySet().iterator().next().person());

            await().untilAsserted(
                            () -> assertThat(watcher.heard(Presence.class)).hasSize(2));
            assertThat(townHall.requests).isNotEmpty().allMatch(request -> request.startsWith("POST Bearer "));
        } finally {
            townHall.lifetime = Duration.ofHours(1);
        }
    }

    @Test
    void renewsASessionWhileTheConnectionStands() throws Exception {
        townHall.lifetime = Duration.ofSeconds(3);
        try (Watcher watcher = new Watcher(brokerUrl, townHall);
                ConfigurableApplicationContext simulator = simulate(1, 0)) {
            await().untilAsserted(() -> {
                assertThat(townHall.requests)
                        .filteredOn(request -> request.startsWith("POST Bearer "))
                        .hasSizeGreaterThan(1);
                assertThat(watcher.heard(Presence.class)).hasSize(1);
            });
        } finally {
            townHall.lifetime = Duration.ofHours(1);
        }
    }

    @Test
    void takesANumberedNameWhereSomebodyHasIt() {
        try (ConfigurableApplicationContext simulator = simulate(1, 0)) {
            await().untilAsserted(() -> assertThat(townHall.namesInUse()).hasSize(1));
            String name = townHall.namesInUse().iterator().next();
            try (ConfigurableApplicationContext namesakes = simulate(1, 0)) {
                await().untilAsserted(
                                () -> assertThat(townHall.namesInUse()).containsExactlyInAnyOrder(name, name + " 2"));
            }
        }
    }

    @Test
    void isNotThereUnlessAskedFor() {
        try (ConfigurableApplicationContext simulator = simulate(0, 0)) {
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.startsWith("simulator"));
        }
    }

    @Test
    void tellsWhereItLooksForAWebServerThatIsNotThere(CapturedOutput output) {
        try (ConfigurableApplicationContext simulator = run(
                SimulatorApplication.class,
                "pickmeup.broker.url=" + brokerUrl,
                "pickmeup.simulator.url=http://localhost:1",
                "pickmeup.simulator.drivers=1")) {
            await().untilAsserted(() -> assertThat(output)
                    .contains("The simulator waits for the web server: http://localhost:1 cannot be reached"));
        }
    }

    @Test
    void tellsOfAKeyThatIsNoneInPlainWords(CapturedOutput output) {
        try (ConfigurableApplicationContext simulator = run(
                SimulatorApplication.class,
                "pickmeup.broker.url=" + brokerUrl,
                "pickmeup.simulator.url=" + townHall.url(),
                "pickmeup.simulator.drivers=1",
                "pickmeup.accounts.issuer=http://localhost:1",
                "pickmeup.identity.key=short")) {
            assertThat(output)
                    .contains("Nobody is simulated.")
                    .contains("pickmeup.identity.key")
                    .doesNotContain("\tat ");
            assertThat(townHall.namesInUse()).isEmpty();
        }
    }

    /** A second client under the same id makes the broker drop the first. */
    private static void takeOver(Person driver) throws Exception {
        Identity same =
                Identity.of(driver, driver.id(), Clock.systemUTC().instant().plus(Duration.ofHours(1)));
        var client = Watcher.connect(brokerUrl, same, townHall);
        client.disconnect();
        client.close();
    }

    private static ConfigurableApplicationContext simulate(int drivers, int passengers) {
        return run(
                SimulatorApplication.class,
                "pickmeup.broker.url=" + brokerUrl,
                "pickmeup.simulator.url=" + townHall.url(),
                "pickmeup.simulator.drivers=" + drivers,
                "pickmeup.simulator.passengers=" + passengers,
                "pickmeup.simulator.seed=" + SEED,
                "pickmeup.simulator.patience=0s",
                "pickmeup.simulator.time-lapse=60");
    }

    private static ConfigurableApplicationContext run(Class<?> application, String... properties) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .run();
    }

    private static List<Class<? extends Message>> ofTrip(UUID tripId, List<Message> messages) {
        return messages.stream()
                .filter(message -> tripId.equals(message.tripId()))
                .<Class<? extends Message>>map(Message::getClass)
                .toList();
    }

    private static List<Topic> retained(Watcher watcher) {
        return watcher.current.keySet().stream()
                .filter(topic -> topic.channel().retained())
                .toList();
    }
}
