package org.pickmeup.identity.trace;

import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.UUID;
import java.util.function.Supplier;

/** The ids of spans: those of a ride as a whole follow from its trip, so that each process knows them; others are random. */
final class RideIds implements IdGenerator {

    private final IdGenerator random = IdGenerator.random();
    private final ThreadLocal<UUID> trip = new ThreadLocal<>();

    static String traceId(UUID tripId) {
        return tripId.toString().replace("-", "");
    }

    static String spanId(UUID tripId) {
        return traceId(tripId).substring(16);
    }

    /** Makes the span that stands for the whole ride. */
    <T> T as(UUID tripId, Supplier<T> making) {
        trip.set(tripId);
        try {
            return making.get();
        } finally {
            trip.remove();
        }
    }

    @Override
    public String generateTraceId() {
        return trip.get() == null ? random.generateTraceId() : traceId(trip.get());
    }

    @Override
    public String generateSpanId() {
        return trip.get() == null ? random.generateSpanId() : spanId(trip.get());
    }
}
