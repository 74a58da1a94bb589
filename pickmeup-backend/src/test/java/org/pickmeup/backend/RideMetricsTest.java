package org.pickmeup.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.junit.jupiter.api.Test;
import org.pickmeup.protocol.message.Phase;

/** Whoever runs the rides sees by the metrics how they go. */
class RideMetricsTest extends BackendTest {

    private final MeterRegistry meters = backend.bean(MeterRegistry.class);

    @Test
    void tellWhatBecomesOfARideAndItsPayment() {
        Ride ride = new Ride(everybody, "Mona", "Max");
        ride.request();
        await().untilAsserted(() -> assertThat(trips("requested")).isOne());
        ride.accept();
        ride.confirm();
        ride.clearRequest();
        ride.arrive();
        ride.start();
        ride.end();
        awaitPhase(ride, Phase.ENDED);
        await().untilAsserted(() -> {
            assertThat(trips("requested")).isZero();
            assertThat(trips("ended")).isOne();
            assertThat(meters.find("pickmeup.waits").timers())
                    .extracting(Timer::count)
                    .containsExactly(1L);
            assertThat(meters.find("pickmeup.fares").summaries())
                    .extracting(DistributionSummary::totalAmount)
                    .containsExactly(8.27);
        });

        ride.pay("9.99", "1.5", 5);
        await().untilAsserted(() -> assertThat(payments("cost")).isOne());
        ride.pay();
        ride.pay();
        await().untilAsserted(() -> assertThat(payments("settled")).isOne());
        await().untilAsserted(() -> {
            assertThat(trips("ended")).isZero();
            assertThat(meters.find("pickmeup.rides").tag("outcome", "paid").counters())
                    .extracting(Counter::count)
                    .containsExactly(1.0);
            assertThat(meters.find("pickmeup.payments.amount").summaries())
                    .extracting(DistributionSummary::totalAmount)
                    .containsExactly(9.77);
        });
        await().untilAsserted(() -> assertThat(
                        meters.get("pickmeup.outbox.messages").gauge().value())
                .isZero());
    }

    private double trips(String phase) {
        return meters.get("pickmeup.trips").tag("phase", phase).gauge().value();
    }

    private double payments(String outcome) {
        return meters.find("pickmeup.payments").tag("outcome", outcome).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
