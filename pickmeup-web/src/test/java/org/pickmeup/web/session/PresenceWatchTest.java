package org.pickmeup.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.broker.BrokerApplication;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.SigningKey;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Payloads;
import org.pickmeup.protocol.message.Presence;
import org.pickmeup.web.broker.BrokerAddress;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class PresenceWatchTest {

    private static final Person BRYAN = Person.driver("Bryan");
    private static final Duration NO_GRACE = Duration.ZERO;
    private static final Instant CONNECTED = Instant.ofEpochMilli(1_767_225_600_000L);

    @TempDir
    private Path dataDir;

    private final MovedClock clock = new MovedClock(Instant.now());
    private final Names names = new Names(NO_GRACE, clock);

    private SessionTokens tokens;
    private String port;
    private PresenceWatch watch;
    private ConfigurableApplicationContext broker;

    @BeforeEach
    void startWatching() throws Exception {
        tokens = new SessionTokens(
                SigningKey.loadOrCreate(dataDir.resolve("identity").resolve("session.key")), clock);
        try (var free = new ServerSocket(0)) {
            port = String.valueOf(free.getLocalPort());
        }
        watch();
    }

    private void watch() {
        var environment = new MockEnvironment().withProperty("pickmeup.broker.port", port);
        watch = new PresenceWatch(new BrokerAddress(environment), tokens, names, clock);
        watch.start();
    }

    @AfterEach
    void stop() {
        watch.stop();
        if (broker != null) {
            broker.close();
        }
    }

    @Test
    void knowsWhoIsPresentOnceTheBrokerIsThereAndAfterItCameBack() throws Exception {
        startBroker();
        var driver = connect(BRYAN);
        driver.publish(Topic.presence(BRYAN).toString(), presence(), 0, true);
        await().until(() -> !names.reserve(BRYAN, "session"));
        assertThat(names.newestConnection(BRYAN)).contains(CONNECTED);

        broker.close();
        startBroker();
        driver = connect(BRYAN);
        driver.publish(Topic.presence(BRYAN).toString(), presence(), 0, true);
        await().until(() -> !names.reserve(BRYAN, "session"));

        driver.publish(Topic.presence(BRYAN).toString(), new byte[0], 0, true);
        await().until(() -> names.reserve(BRYAN, "session"));
    }

    @Test
    void signsATokenForEachAttempt() throws Exception {
        watch.stop();
        clock.pass(Duration.ofDays(-1));
        watch();
        startBroker();
        // What was signed yesterday has expired.
        clock.pass(Duration.ofDays(1));
        var driver = connect(BRYAN);
        driver.publish(Topic.presence(BRYAN).toString(), presence(), 0, true);
        await().until(() -> !names.reserve(BRYAN, "session"));
    }

    @Test
    void stopsWhileThereIsNoBroker() {
        watch.stop();
        assertThat(watch.isRunning()).isFalse();
    }

    private void startBroker() {
        broker = new SpringApplicationBuilder(BrokerApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--pickmeup.data-dir=" + dataDir,
                        "--pickmeup.broker.persistence=memory",
                        "--pickmeup.broker.port=" + port,
                        "--pickmeup.broker.websocket-port=0");
    }

    private MqttClient connect(Person person) throws Exception {
        var identity = Identity.of(person, person.id(), Instant.now().plus(Duration.ofHours(1)));
        var options = new MqttConnectOptions();
        options.setUserName(identity.username());
        options.setPassword(tokens.issue(identity).toCharArray());
        var client = new MqttClient("tcp://localhost:" + port, identity.clientId(), new MemoryPersistence());
        client.connect(options);
        return client;
    }

    private static byte[] presence() {
        return Payloads.write(new Presence("Bryan", CONNECTED, null, null));
    }
}
