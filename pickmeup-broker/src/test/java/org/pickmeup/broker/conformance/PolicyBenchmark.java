package org.pickmeup.broker.conformance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.broker.BrokerApplication;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Kind;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.SigningKey;
import org.pickmeup.protocol.Person;

/**
 * What it costs to ask who may say what: the processor time of a HiveMQ process for each delivery, with our guard in it and
 * without, in the same run. Run by name, as docs/benchmarks.md tells.
 */
class PolicyBenchmark {

    private static final int WARM_UP = 20_000;
    private static final int DELIVERIES = 40_000;
    private static final int IN_FLIGHT = 500;
    private static final String TOPIC = "pickmeup/drivers/Bryan/location";
    private static final byte[] POSITION =
            "{\"lon\":-56.1645,\"lat\":-34.9011,\"heading\":92.5,\"speed\":9.7}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void ofEachDelivery() throws Exception {
        SigningKey key = SigningKey.loadOrCreate(folder.resolve("key"));
        SessionTokens tokens = new SessionTokens(key, Clock.systemUTC());
        double[] without = measure(tokens, bare());
        double[] with = measure(tokens, guarded());
        for (int qos = 0; qos <= 2; qos++) {
            System.out.printf(
                    "QoS %d: %5.1f µs without, %5.1f µs with, %.2f times%n",
                    qos, without[qos], with[qos], with[qos] / without[qos]);
        }
    }

    private record Running(Process process, int port) {}

    private Running bare() throws IOException {
        int port = freePort();
        return start(
                port, List.of(BareHiveMq.class.getName(), folder.resolve("bare").toString(), "" + port));
    }

    private Running guarded() throws IOException {
        int port = freePort();
        return start(
                port,
                List.of(
                        BrokerApplication.class.getName(),
                        "--spring.main.web-application-type=none",
                        "--pickmeup.broker.port=" + port,
                        "--pickmeup.broker.websocket-port=0",
                        "--pickmeup.broker.persistence=memory",
                        "--pickmeup.data-dir=" + folder.resolve("guarded"),
                        "--pickmeup.identity.key-file=" + folder.resolve("key"),
                        "--pickmeup.limits.mqtt.publish-rate=1000000",
                        "--pickmeup.limits.mqtt.publish-burst=1000000"));
    }

    private static Running start(int port, List<String> program) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path")),
                        program.stream())
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        await().atMost(Duration.ofMinutes(1)).until(() -> listens(port));
        return new Running(process, port);
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** @return microseconds of processor time a delivery, by QoS */
    private static double[] measure(SessionTokens tokens, Running broker) throws Exception {
        Instant later = Instant.now().plus(Duration.ofHours(1));
        MqttAsyncClient driver = connect(broker, tokens, Identity.of(Person.driver("Bryan"), "Bryan", later));
        MqttAsyncClient backend = connect(broker, tokens, Identity.service(Kind.BACKEND, later));
        try {
            double[] costs = new double[3];
            for (int qos = 0; qos <= 2; qos++) {
                Semaphore window = new Semaphore(IN_FLIGHT);
                backend.subscribe(TOPIC, qos, (topic, message) -> window.release())
                        .waitForCompletion();
                deliver(driver, qos, window, WARM_UP);
                Duration before = processorTime(broker);
                deliver(driver, qos, window, DELIVERIES);
                costs[qos] = processorTime(broker).minus(before).toNanos() / 1000.0 / DELIVERIES;
            }
            return costs;
        } finally {
            driver.disconnectForcibly();
            backend.disconnectForcibly();
            broker.process().destroy();
            broker.process().waitFor();
        }
    }

    private static void deliver(MqttAsyncClient driver, int qos, Semaphore window, int count) throws Exception {
        for (int i = 0; i < count; i++) {
            window.acquire();
            driver.publish(TOPIC, POSITION, qos, false);
        }
        window.acquire(IN_FLIGHT);
        window.release(IN_FLIGHT);
    }

    private static Duration processorTime(Running broker) {
        return broker.process().info().totalCpuDuration().orElseThrow();
    }

    private static MqttAsyncClient connect(Running broker, SessionTokens tokens, Identity identity)
            throws MqttException {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName(identity.username());
        options.setPassword(tokens.issue(identity).toCharArray());
        options.setMaxInflight(10 * IN_FLIGHT);
        MqttAsyncClient client =
                new MqttAsyncClient("tcp://localhost:" + broker.port(), identity.clientId(), new MemoryPersistence());
        client.connect(options).waitForCompletion();
        return client;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
