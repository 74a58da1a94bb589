package org.pickmeup.backend.trip;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.pickmeup.protocol.message.Phase;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** How many trips there are in each phase, and how those went that are over. */
@Component
class TripMetrics {

    private static final Set<Phase> UNDER_WAY =
            EnumSet.of(Phase.REQUESTED, Phase.ACCEPTED, Phase.ARRIVED, Phase.RIDING, Phase.ENDED);

    private static final Set<Phase> COUNTED = EnumSet.of(Phase.ENDED, Phase.PAID, Phase.CANCELLED, Phase.EXPIRED);

    private final MeterRegistry meters;
    private final DistributionSummary fares;
    private final Timer waits;

    TripMetrics(TripStore store, MeterRegistry meters) {
        this.meters = meters;
        UNDER_WAY.forEach(phase -> Gauge.builder("pickmeup.trips", store, it -> it.count(phase))
                .description("Trips that are under way; those that have ended are to be paid")
                .tag("phase", name(phase))
                .register(meters));
        COUNTED.forEach(this::rides);
        fares = DistributionSummary.builder("pickmeup.fares")
                .description("What rides cost, without tips, in the currency of the fare")
                .serviceLevelObjectives(5, 10, 20, 50)
                .register(meters);
        waits = Timer.builder("pickmeup.waits")
                .description("From the request until a driver is found")
                .serviceLevelObjectives(
                        Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofMinutes(1), Duration.ofMinutes(5))
                .register(meters);
    }

    private Counter rides(Phase phase) {
        return Counter.builder("pickmeup.rides")
                .description("Trips that have come to be ended, paid, cancelled or expired")
                .tag("outcome", name(phase))
                .register(meters);
    }

    @TransactionalEventListener
    void changed(TripChanged change) {
        Trip now = change.now();
        if (change.before() != null && change.before().phase() == now.phase()) {
            return;
        }
        if (COUNTED.contains(now.phase())) {
            rides(now.phase()).increment();
        }
        if (now.phase() == Phase.ENDED && now.fare() != null) {
            fares.record(now.fare().cost().doubleValue());
        }
        if (now.phase() == Phase.ACCEPTED) {
            waits.record(Duration.between(
                    now.reached().get(Phase.REQUESTED), now.reached().get(Phase.ACCEPTED)));
        }
    }

    private static String name(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }
}
