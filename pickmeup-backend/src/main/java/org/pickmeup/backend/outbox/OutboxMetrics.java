package org.pickmeup.backend.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How much is still to be published, and for how long that has been so. */
@Component
class OutboxMetrics implements MeterBinder {

    private final Outbox outbox;

    OutboxMetrics(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("pickmeup.outbox.messages", outbox, Outbox::size)
                .description("Messages that are committed and not yet published")
                .register(meters);
        TimeGauge.builder("pickmeup.outbox.age", outbox, TimeUnit.MILLISECONDS, Outbox::ageInMillis)
                .description("How long the oldest of them has waited")
                .register(meters);
    }
}
