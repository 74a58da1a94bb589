package org.pickmeup.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.running.RideByHand;
import org.pickmeup.app.running.RunningApp;
import org.pickmeup.app.running.SpanReceiver;
import org.pickmeup.app.running.SpanReceiver.Received;

/** A ride is one trace across broker and backend. */
class TracingTest {

    private static final String BROKER = "pickmeup-broker";
    private static final String BACKEND = "pickmeup-backend";

    @TempDir
    Path data;

    @Test
    void aRideIsOneTraceAcrossBrokerAndBackend() throws Exception {
        try (SpanReceiver receiver = new SpanReceiver()) {
            UUID trip;
            try (RunningApp app = RunningApp.start(data, "--pickmeup.tracing.endpoint=" + receiver.endpoint())) {
                trip = RideByHand.ride(app, "Bryan", "Mike");
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> receiver.spans().stream()
                                .anyMatch(span -> span.name().equals("ride")));
            }
            String id = trip.toString().replace("-", "");
            List<Received> spans = receiver.spans();
            Received ride = spans.stream()
                    .filter(span -> span.name().equals("ride"))
                    .findFirst()
                    .orElseThrow();
            assertThat(ride.parent()).isEmpty();
            assertThat(spans).allMatch(span -> span.trace().equals(id));
            assertThat(spans)
                    .filteredOn(span -> span != ride)
                    .allMatch(span -> span.parent().equals(ride.id()));
            assertThat(spans).doesNotHaveDuplicates();
            for (String step : List.of("request", "accept", "confirm", "arrived", "tripStart", "tripEnd", "payment")) {
                assertSpan(spans, BROKER, "receive " + step);
                assertSpan(spans, BACKEND, "process " + step);
            }
            assertSpan(spans, BACKEND, "charge");
            assertSpan(spans, BACKEND, "publish tripProcessed");
            assertSpan(spans, BROKER, "receive tripProcessed");
        }
    }

    private static void assertSpan(List<Received> spans, String service, String name) {
        assertThat(spans)
                .anyMatch(span -> span.service().equals(service) && span.name().equals(name));
    }
}
