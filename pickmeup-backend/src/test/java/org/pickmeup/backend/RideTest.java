package org.pickmeup.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.TripStatus;

/** Rides, on a real broker and with a real database. */
class RideTest {

    @TempDir
    static Path dataDir;

    private static RunningBroker broker;
    private static RunningBackend backend;
    private static Participant everybody;

    @BeforeAll
    static void start() throws MqttException {
        broker = new RunningBroker(dataDir, "memory");
        backend = new RunningBackend(dataDir, broker.url());
        everybody = new Participant(broker.url(), "everybody").hearing(Topic.EVERYTHING);
        await().untilAsserted(() -> assertThat(everybody.heard(Topic.backend())).isNotEmpty());
    }

    @AfterAll
    static void stop() throws MqttException {
        everybody.close();
        backend.close();
        broker.close();
    }

    @Test
    void followsARideFromTheRequestToThePayment() {
        Ride ride = new Ride(everybody, "Ann", "Bryan");
        ride.present();
        ride.ride();
        ride.pay();

        List<Phase> phases =
                List.of(Phase.REQUESTED, Phase.ACCEPTED, Phase.ARRIVED, Phase.RIDING, Phase.ENDED, Phase.PAID);
        await().untilAsserted(() -> assertThat(everybody.heard(Topic.trip(ride.passenger), TripStatus.class))
                .extracting(TripStatus::phase)
                .containsExactlyElementsOf(phases));
        await().untilAsserted(() -> assertThat(everybody.heard(Topic.inbox(ride.driver), TripProcessed.class))
                .hasSize(1));
        assertThat(everybody.heard(Topic.inbox(ride.passenger), TripProcessed.class))
                .singleElement()
                .satisfies(processed -> assertThat(processed.tip()).isEqualByComparingTo("1.5"));
        BigDecimal paid = backend.database()
                .sql("select amount from ledger_entry where trip_id = ? and account = 'drivers/Bryan'")
                .param(ride.id)
                .query(BigDecimal.class)
                .single();
        assertThat(paid).isEqualByComparingTo("9.77");
    }
}
