package org.pickmeup.backend.wire;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The backend is well while it hears what is said. */
@Component
class BackendHealthIndicator implements HealthIndicator {

    private final Hearing hearing;

    BackendHealthIndicator(Hearing hearing) {
        this.hearing = hearing;
    }

    @Override
    public Health health() {
        return hearing.since().isPresent()
                ? Health.up().build()
                : Health.down().withDetail("broker", "not connected").build();
    }
}
