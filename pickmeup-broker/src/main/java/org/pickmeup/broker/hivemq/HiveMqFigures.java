package org.pickmeup.broker.hivemq;

import com.codahale.metrics.Counter;
import com.codahale.metrics.Gauge;
import com.codahale.metrics.Metric;
import com.codahale.metrics.MetricRegistry;
import java.util.OptionalDouble;
import org.pickmeup.broker.BrokerEngine.Figure;

/** What HiveMQ calls what it counts. */
final class HiveMqFigures {

    private HiveMqFigures() {}

    static String name(Figure figure) {
        return "com.hivemq."
                + switch (figure) {
                    case MESSAGES_RECEIVED -> "messages.incoming.publish.count";
                    case MESSAGES_SENT -> "messages.outgoing.publish.count";
                    case MESSAGES_DROPPED -> "messages.dropped.count";
                    case BYTES_RECEIVED -> "networking.bytes.read.total";
                    case BYTES_SENT -> "networking.bytes.write.total";
                    case SESSIONS -> "sessions.overall.current";
                    case SUBSCRIPTIONS -> "subscriptions.overall.current";
                    case RETAINED_MESSAGES -> "messages.retained.current";
                };
    }

    static OptionalDouble read(MetricRegistry registry, String name) {
        Metric metric = registry.getMetrics().get(name);
        if (metric instanceof Counter counter) {
            return OptionalDouble.of(counter.getCount());
        }
        return metric instanceof Gauge<?> gauge && gauge.getValue() instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }
}
