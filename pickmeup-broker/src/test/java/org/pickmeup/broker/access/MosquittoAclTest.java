package org.pickmeup.broker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.broker.ListeningPorts;

/** The generated file on the Mosquitto that is installed; without one there is nothing to try it on. */
class MosquittoAclTest {

    private static final byte[] SOMETHING = {'x'};

    private static Process mosquitto;
    private static String url;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Optional<Path> program = Stream.of("/usr/sbin/mosquitto", "/usr/local/sbin/mosquitto", "/usr/bin/mosquitto")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeThat(program).as("an installed Mosquitto").isPresent();
        int port = ListeningPorts.free();
        url = "tcp://localhost:" + port;
        Path acl = Files.writeString(folder.resolve("acl"), MosquittoAcl.text());
        // Where it is started by root it would become somebody who cannot read the folder.
        Path configuration = Files.writeString(folder.resolve("mosquitto.conf"), """
                listener %d 127.0.0.1
                allow_anonymous true
                acl_file %s
                user root
                """.formatted(port, acl));
        mosquitto = new ProcessBuilder(program.get().toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        await().until(() -> {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException e) {
                return false;
            }
        });
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (mosquitto != null) {
            mosquitto.destroy();
            mosquitto.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static final class Client implements AutoCloseable {

        private final MqttClient client;
        private final List<String> heard = new CopyOnWriteArrayList<>();

        Client(String username) throws MqttException {
            client = new MqttClient(url, UUID.randomUUID().toString(), new MemoryPersistence());
            MqttConnectOptions options = new MqttConnectOptions();
            options.setUserName(username);
            options.setPassword(new char[] {'x'});
            client.connect(options);
        }

        Client hearing(String filter) throws MqttException {
            client.subscribe(filter, 1, (topic, message) -> heard.add(topic));
            return this;
        }

        void says(String... topics) throws MqttException {
            for (String topic : topics) {
                client.publish(topic, SOMETHING, 1, false);
            }
        }

        @Override
        public void close() throws MqttException {
            client.disconnect();
            client.close();
        }
    }

    @Test
    void nobodySpeaksAsAnother() throws Exception {
        try (Client backend = new Client("backend").hearing("pickmeup/#");
                Client operator = new Client("operator");
                Client bryan = new Client("drivers/Bryan")) {
            operator.says("pickmeup/backend");
            bryan.says(
                    "pickmeup/drivers/Anna/location",
                    "pickmeup/drivers/Anna",
                    "pickmeup/passengers/Bryan",
                    "pickmeup/drivers/Bryan/trip",
                    "pickmeup/drivers/Bryan/profile",
                    "pickmeup/backend",
                    "pickmeup/nearby/a1",
                    "pickmeup/drivers/Bryan",
                    "pickmeup/drivers/Bryan/location",
                    "pickmeup/passengers/Mike/inbox");

            await().untilAsserted(() -> assertThat(backend.heard)
                    .containsExactly(
                            "pickmeup/drivers/Bryan",
                            "pickmeup/drivers/Bryan/location",
                            "pickmeup/passengers/Mike/inbox"));
        }
    }

    @Test
    void nobodyReadsTheInboxOrTheTripOfAnother() throws Exception {
        try (Client erin = new Client("drivers/Erin").hearing("#");
                Client web = new Client("web").hearing("#");
                Client backend = new Client("backend")) {
            backend.says(
                    "pickmeup/passengers/Mike/inbox",
                    "pickmeup/passengers/Mike/trip",
                    "pickmeup/payments",
                    "pickmeup/drivers/Erin/inbox",
                    "pickmeup/drivers/Erin/trip",
                    "pickmeup/requests/Mike",
                    "pickmeup/drivers/Bryan");

            await().untilAsserted(() -> assertThat(erin.heard)
                    .containsExactly(
                            "pickmeup/drivers/Erin/inbox",
                            "pickmeup/drivers/Erin/trip",
                            "pickmeup/requests/Mike",
                            "pickmeup/drivers/Bryan"));
            await().untilAsserted(() -> assertThat(web.heard).contains("pickmeup/drivers/Bryan"));
            assertThat(web.heard).doesNotContain("pickmeup/payments");
        }
    }
}
