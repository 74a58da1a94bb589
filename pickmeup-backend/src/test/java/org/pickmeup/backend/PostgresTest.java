package org.pickmeup.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.backend.fare.TrackPoint;
import org.pickmeup.backend.fare.Tracks;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
import org.pickmeup.protocol.message.Location;
import org.pickmeup.protocol.message.Profile;

/** The same SQL on PostgreSQL. */
class PostgresTest {

    @TempDir
    Path dataDir;

    @Test
    void keepsARideWhoseMessagesAllComeTwice() throws Exception {
        Optional<Path> programs = RunningPostgres.programs();
        assumeTrue(programs.isPresent(), "PostgreSQL is not installed (Debian's package postgresql)");
        RunningBroker broker = RunningBroker.shared();

        try (RunningPostgres postgres = new RunningPostgres(programs.get());
                RunningBackend backend = backend(postgres, broker);
                Participant everybody = new Participant(broker.url(), "everybody").hearing(Topic.EVERYTHING)) {
            Ride ride = new Ride(everybody, "Petra", "Paul");
            ride.present();
            everybody.says(Topic.location(ride.driver), new Location(-56.1, -34.8, 90.0, 9.5, null, null));
            ride.ride();
            ride.ride();
            ride.pay();
            ride.pay();

            await().untilAsserted(() -> assertThat(everybody.heard(Topic.inbox(ride.driver), TripProcessed.class))
                    .hasSize(1));
            await().untilAsserted(() -> assertThat(everybody.heard(Topic.profile(ride.driver), Profile.class))
                    .last()
                    .extracting(Profile::trips, Profile::rating)
                    .containsExactly(1, 5.0));
            assertThat(backend.count("trip", "id = ? and phase = 'PAID' and fare_cost = 8.27", ride.id))
                    .isEqualTo(1);
            await().untilAsserted(() -> assertThat(backend.bean(Tracks.class).of(ride.id))
                    .extracting(TrackPoint::lon, TrackPoint::speed)
                    .containsExactly(tuple(-56.1, 9.5)));
            assertThat(backend.count("ledger_entry", "trip_id = ?", ride.id)).isEqualTo(2);
            await().untilAsserted(() -> assertThat(gauges(backend)).isNotEmpty().containsOnly(0.0));
        }
    }

    /** Of those that ask the database; what cannot be asked is not a number. */
    private static List<Double> gauges(RunningBackend backend) {
        return Stream.of("pickmeup.outbox.messages", "pickmeup.outbox.age", "pickmeup.trips", "pickmeup.payments.open")
                .flatMap(name -> backend.bean(MeterRegistry.class).get(name).meters().stream())
                .map(gauge -> gauge.measure().iterator().next().getValue())
                .toList();
    }

    private RunningBackend backend(RunningPostgres postgres, RunningBroker broker) {
        String[] database = postgres.properties();
        return new RunningBackend(
                        dataDir,
                        broker.url(),
                        "pickmeup.identity.key-file=" + broker.keyFile(),
                        database[0],
                        database[1])
                .listening();
    }
}
