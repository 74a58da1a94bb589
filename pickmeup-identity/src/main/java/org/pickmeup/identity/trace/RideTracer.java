package org.pickmeup.identity.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Message;

/**
 * Writes what one process does about rides into their traces. MQTT 3.1.1 has no place for a trace's context; but the trip's
 * id is in each message that matters, and has as many bits as a trace's: so the trace of a ride is its trip's, and each step
 * is a child of the ride, whoever writes it.
 */
public final class RideTracer implements AutoCloseable {

    private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");
    private static final AttributeKey<String> TRIP = AttributeKey.stringKey("pickmeup.trip.id");

    private final SdkTracerProvider provider;
    private final RideIds ids = new RideIds();
    private final Tracer tracer;

    /**
     * @param service the process, as the traces name it
     * @param endpoint where to send spans to by OTLP over HTTP, {@code http://localhost:4318/v1/traces}; null for nowhere
     */
    public RideTracer(String service, URI endpoint) {
        if (endpoint == null) {
            provider = null;
            tracer = null;
        } else {
            provider = SdkTracerProvider.builder()
                    .setResource(Resource.getDefault().toBuilder()
                            .put(SERVICE, service)
                            .build())
                    .setIdGenerator(ids)
                    .addSpanProcessor(BatchSpanProcessor.builder(OtlpHttpSpanExporter.builder()
                                    .setEndpoint(endpoint.toString())
                                    .build())
                            .build())
                    .build();
            tracer = provider.get("org.pickmeup");
        }
    }

    public boolean isOn() {
        return tracer != null;
    }

    /**
     * Begins what is done about a message that belongs to a trip.
     *
     * @param message null where it clears its topic
     * @param bytes how long the message is
     */
    public Step message(Operation operation, Topic topic, Message message, int bytes) {
        if (!isOn() || message == null || message.tripId() == null || !Operation.isTraced(topic.channel())) {
            return Step.NONE;
        }
        SpanBuilder span = step(message.tripId(), operation.spanName(message), operation.kind());
        operation.describe(span, topic, bytes);
        return new Step(span.startSpan());
    }

    /** Begins what is asked of another service for a trip. */
    public Step call(UUID tripId, String name) {
        return isOn() ? new Step(step(tripId, name, SpanKind.CLIENT).startSpan()) : Step.NONE;
    }

    /**
     * Tells of the ride as a whole, when it is over.
     *
     * @param outcome how it came out: {@code paid}
     */
    public void ride(UUID tripId, Instant from, Instant to, String outcome) {
        if (isOn()) {
            Span ride = ids.as(
                    tripId,
                    () -> tracer.spanBuilder("ride")
                            .setNoParent()
                            .setStartTimestamp(from)
                            .setAttribute(TRIP, tripId.toString())
                            .setAttribute("pickmeup.trip.outcome", outcome)
                            .startSpan());
            ride.end(to);
        }
    }

    private SpanBuilder step(UUID tripId, String name, SpanKind kind) {
        SpanContext ride = SpanContext.createFromRemoteParent(
                RideIds.traceId(tripId), RideIds.spanId(tripId), TraceFlags.getSampled(), TraceState.getDefault());
        return tracer.spanBuilder(name)
                .setParent(Context.root().with(Span.wrap(ride)))
                .setSpanKind(kind)
                .setAttribute(TRIP, tripId.toString());
    }

    /** Sends what has not been sent yet. */
    @Override
    public void close() {
        if (isOn()) {
            provider.close();
        }
    }
}
