package org.pickmeup.backend.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.backend.MovedClock;
import org.pickmeup.backend.Participant;
import org.pickmeup.backend.Ride;
import org.pickmeup.backend.RunningBackend;
import org.pickmeup.backend.RunningBroker;
import org.pickmeup.backend.ledger.Ledger;
import org.pickmeup.backend.ledger.Money;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.PaymentRejected;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;

/** A backend whose gateway answers as it is told to, with a clock that can be moved on. */
abstract class PaymentScenario {

    @TempDir
    static Path dataDir;

    static MovedClock clock;
    static ScriptedGateway gateway;
    static RunningBackend backend;
    static Participant everybody;

    @BeforeAll
    static void start() throws MqttException {
        clock = new MovedClock();
        gateway = new ScriptedGateway();
        RunningBroker broker = RunningBroker.shared();
        backend = new RunningBackend(
                context -> {
                    context.registerBean("clock", Clock.class, () -> clock);
                    context.registerBean(PaymentGateway.class, () -> gateway);
                },
                dataDir,
                broker.url(),
                "pickmeup.identity.key-file=" + broker.keyFile(),
                "pickmeup.fare.platform-fee=0.2");
        everybody = new Participant(broker.url(), "everybody").hearing(Topic.EVERYTHING);
        await().untilAsserted(() -> assertThat(everybody.heard(Topic.backend())).isNotEmpty());
    }

    @AfterAll
    static void stop() throws MqttException {
        assertThat(backend.bean(Ledger.class).sum()).isEqualTo(Money.ZERO);
        backend.close();
        everybody.clearsWhatIsRetained();
        everybody.close();
    }

    static void awaitState(Ride ride, PaymentState state) {
        await().until(() -> backend.bean(Payments.class)
                .of(ride.id)
                .filter(payment -> payment.state() == state)
                .isPresent());
        if (state == PaymentState.SETTLED) {
            await().until(() -> !processed(ride.passenger).isEmpty()
                    && !processed(ride.driver).isEmpty());
        }
    }

    static void awaitTrip(Ride ride, String phase) {
        await().until(() -> backend.count("trip", "id = ? and phase = ?", ride.id, phase) == 1);
    }

    static List<TripProcessed> processed(Person person) {
        return everybody.heard(Topic.inbox(person), TripProcessed.class);
    }

    static List<String> rejections(Person passenger) {
        return everybody.heard(Topic.inbox(passenger), PaymentRejected.class).stream()
                .map(PaymentRejected::reason)
                .toList();
    }
}
