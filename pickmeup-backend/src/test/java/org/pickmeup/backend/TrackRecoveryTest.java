package org.pickmeup.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.backend.fare.TrackPoint;
import org.pickmeup.backend.fare.Tracks;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Location;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.TripStatus;

/** A ride goes on while the backend is away, and its track goes on when the backend is back. */
class TrackRecoveryTest {

    @TempDir
    Path dataDir;

    private final RunningBroker broker = RunningBroker.shared();

    @Test
    void goesOnWithATrackAndKnowsWhenItHeardNothing() throws MqttException {
        try (Participant everybody = new Participant(broker.url(), "everybody").hearing(Topic.EVERYTHING)) {
            Ride ride = new Ride(everybody, "Track-Tina", "Track-Tom");
            try (RunningBackend backend = backend(everybody)) {
                ride.request();
                ride.accept();
                ride.confirm();
                ride.clearRequest();
                ride.start();
                await().until(() -> backend.count("trip", "id = ? and phase = 'RIDING'", ride.id) == 1);
                seen(everybody, ride, -34.900);
                seen(everybody, ride, -34.899);
                awaitTrack(backend, ride, -34.899);
            }
            seen(everybody, ride, -34.896);
            try (RunningBackend back = backend(everybody)) {
                await().until(() -> back.count("absence", "1 = 1") == 1);
                seen(everybody, ride, -34.890);
                awaitTrack(back, ride, -34.890);
                ride.end(0.691, 100, "6.35");

                await().untilAsserted(() -> assertThat(everybody.heard(Topic.trip(ride.passenger), TripStatus.class))
                        .last()
                        .extracting(TripStatus::phase, TripStatus::claimed)
                        .containsExactly(Phase.ENDED, null));
            }
        }
    }

    private RunningBackend backend(Participant everybody) {
        int before = everybody.heard(Topic.backend()).size();
        RunningBackend backend =
                new RunningBackend(dataDir, broker.url(), "pickmeup.identity.key-file=" + broker.keyFile());
        await().until(() ->
                everybody.heard(Topic.backend()).stream().skip(before).anyMatch(presence -> !presence.isClearing()));
        return backend;
    }

    private static void seen(Participant everybody, Ride ride, double lat) {
        everybody.says(Topic.location(ride.driver), new Location(-56.16, lat, 0.0, 11.119, null, null));
    }

    private static void awaitTrack(RunningBackend backend, Ride ride, double lat) {
        await().until(() -> backend.bean(Tracks.class).of(ride.id).stream()
                .map(TrackPoint::lat)
                .anyMatch(each -> Objects.equals(each, lat)));
    }
}
