package org.pickmeup.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.Profile;
import org.pickmeup.protocol.message.TripStatus;

/** A broker without persistence knows nothing any more when it comes back. */
class ForgetfulBrokerTest {

    @TempDir
    Path brokerDir;

    @TempDir
    Path backendDir;

    @Test
    void isToldAgainOfEveryTripUnderWayAndOfEverybodysProfile() throws IOException, MqttException {
        int port = freePort();
        RunningBroker broker = new RunningBroker(brokerDir, port);
        try (RunningBackend backend = new RunningBackend(
                        backendDir, broker.url(), "pickmeup.identity.key-file=" + broker.keyFile())
                .listening()) {
            Ride ride = rideTo(broker, backend);
            broker.close();
            broker = new RunningBroker(brokerDir, port);

            try (Participant everybody = new Participant(broker.url(), "everybody").hearing(Topic.EVERYTHING)) {
                await().untilAsserted(() -> assertThat(everybody.heard(Topic.trip(ride.driver), TripStatus.class))
                        .isNotEmpty()
                        .allMatch(status -> status.phase() == Phase.RIDING));
                new Ride(everybody, "Ann", "Al").present();
                await().untilAsserted(() -> assertThat(everybody.heard(Topic.profile(ride.driver), Profile.class))
                        .isNotEmpty());
            }
        } finally {
            broker.close();
        }
    }

    private static Ride rideTo(RunningBroker broker, RunningBackend backend) throws MqttException {
        try (Participant everybody = new Participant(broker.url(), "everybody")) {
            Ride ride = new Ride(everybody, "Ann", "Al");
            ride.present();
            ride.confirm();
            ride.start();
            await().until(() -> backend.count("trip", "phase = 'RIDING'") == 1);
            return ride;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
