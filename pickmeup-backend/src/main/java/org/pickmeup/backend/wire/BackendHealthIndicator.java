package org.pickmeup.backend.wire;

import org.pickmeup.identity.plug.Plug;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The backend is well while it hears what is said. */
@Component
class BackendHealthIndicator implements HealthIndicator {

    private final Hearing hearing;
    private final Plug plug;

    BackendHealthIndicator(Hearing hearing, @Qualifier("backendPlug") Plug plug) {
        this.hearing = hearing;
        this.plug = plug;
    }

    @Override
    public Health health() {
        return hearing.since().isPresent()
                ? Health.up().build()
                : Health.down()
                        .withDetail("broker", plug.isPulled() ? "plug pulled" : "not connected")
                        .build();
    }
}
