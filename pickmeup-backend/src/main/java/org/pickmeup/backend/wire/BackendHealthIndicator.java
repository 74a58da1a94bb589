package org.pickmeup.backend.wire;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The backend is well while it hears what is said. */
@Component
class BackendHealthIndicator implements HealthIndicator {

    private final Listener listener;

    BackendHealthIndicator(Listener listener) {
        this.listener = listener;
    }

    @Override
    public Health health() {
        return listener.isListening()
                ? Health.up().build()
                : Health.down().withDetail("broker", "not connected").build();
    }
}
