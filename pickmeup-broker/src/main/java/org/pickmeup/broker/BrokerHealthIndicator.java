package org.pickmeup.broker;

import org.pickmeup.broker.BrokerEngine.Listeners;
import org.pickmeup.broker.BrokerProperties.Broker;
import org.pickmeup.broker.BrokerProperties.Engine;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while the engine listens, with where. Without an engine it only tells whose broker is used. */
class BrokerHealthIndicator implements HealthIndicator {

    private final BrokerLifecycle lifecycle;
    private final Broker properties;

    BrokerHealthIndicator(BrokerLifecycle lifecycle, Broker properties) {
        this.lifecycle = lifecycle;
        this.properties = properties;
    }

    @Override
    public Health health() {
        if (properties.engine() == Engine.NONE) {
            return Health.up()
                    .withDetail("engine", properties.engine().label())
                    .withDetail("url", properties.address())
                    .build();
        }
        Listeners listeners = lifecycle.listeners();
        return listeners == null
                ? Health.down()
                        .withDetail("engine", properties.engine().label())
                        .withDetail("plug", lifecycle.isRunning() ? "pulled" : "none")
                        .build()
                : Health.up()
                        .withDetail("engine", properties.engine().label())
                        .withDetail("port", listeners.mqtt())
                        .withDetail("websocketPort", listeners.webSocket())
                        .build();
    }
}
