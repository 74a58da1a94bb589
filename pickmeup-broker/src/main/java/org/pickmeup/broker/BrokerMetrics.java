package org.pickmeup.broker;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.pickmeup.broker.BrokerEngine.Figure;
import org.springframework.stereotype.Component;

/** What the engine counts, as metrics. What it does not tell is not a number; what it counts begins anew when it does. */
@Component
@ConditionalOnEngine
class BrokerMetrics implements MeterBinder {

    private final BrokerEngine engine;

    BrokerMetrics(BrokerEngine engine) {
        this.engine = engine;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("pickmeup.broker.clients", engine, BrokerEngine::connectedClients)
                .description("Clients connected to the embedded broker")
                .register(meters);
        gauge(meters, "pickmeup.broker.sessions", Figure.SESSIONS, "Sessions, also of clients that are away");
        gauge(meters, "pickmeup.broker.subscriptions", Figure.SUBSCRIPTIONS, "Subscriptions of all sessions");
        gauge(meters, "pickmeup.broker.retained", Figure.RETAINED_MESSAGES, "Retained messages");
        counter(meters, "pickmeup.broker.messages", "received", Figure.MESSAGES_RECEIVED, null);
        counter(meters, "pickmeup.broker.messages", "sent", Figure.MESSAGES_SENT, null);
        counter(meters, "pickmeup.broker.messages", "dropped", Figure.MESSAGES_DROPPED, null);
        counter(meters, "pickmeup.broker.traffic", "received", Figure.BYTES_RECEIVED, BaseUnits.BYTES);
        counter(meters, "pickmeup.broker.traffic", "sent", Figure.BYTES_SENT, BaseUnits.BYTES);
    }

    private void gauge(MeterRegistry meters, String name, Figure figure, String description) {
        Gauge.builder(name, engine, it -> value(it, figure))
                .description(description)
                .register(meters);
    }

    private void counter(MeterRegistry meters, String name, String direction, Figure figure, String unit) {
        FunctionCounter.builder(name, engine, it -> value(it, figure))
                .description("What clients publish, and what they are sent of it")
                .tag("direction", direction)
                .baseUnit(unit)
                .register(meters);
    }

    private static double value(BrokerEngine engine, Figure figure) {
        return engine.figure(figure).orElse(Double.NaN);
    }
}
