package org.pickmeup.backend.outbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.pickmeup.backend.wire.Publisher;
import org.pickmeup.backend.wire.Publisher.InFlight;
import org.pickmeup.backend.worker.Worker;
import org.pickmeup.identity.trace.Operation;
import org.pickmeup.identity.trace.RideTracer;
import org.pickmeup.identity.trace.Step;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Payloads;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Publishes what the outbox holds, several messages at once, and removes each once the broker has it. A message may be
 * published twice, but none is passed over, and none overtakes another on its topic.
 */
@Component
class OutboxRelay extends Worker {

    /** So many are in flight at once. When the connection breaks, at most that many come twice. */
    private static final int WINDOW = 50;

    private final Outbox outbox;
    private final Publisher publisher;
    private final RideTracer tracer;

    OutboxRelay(
            Outbox outbox,
            @Qualifier(Publisher.OUTBOX) Publisher publisher,
            @Qualifier("backendTracer") RideTracer tracer) {
        super("outbox", outbox.bell());
        this.outbox = outbox;
        this.publisher = publisher;
        this.tracer = tracer;
    }

    @Override
    protected void work() throws MqttException {
        List<Outbox.Entry> entries = outbox.oldest(WINDOW);
        while (isRunning() && !entries.isEmpty()) {
            relay(entries);
            entries = outbox.oldest(WINDOW);
        }
    }

    private void relay(List<Outbox.Entry> entries) throws MqttException {
        List<InFlight> inFlight = new ArrayList<>();
        List<Outbox.Entry> arrived = new ArrayList<>();
        try {
            for (Outbox.Entry entry : entries) {
                inFlight.add(publish(entry));
            }
            for (int i = 0; i < entries.size(); i++) {
                inFlight.get(i).awaitArrival();
                arrived.add(entries.get(i));
            }
        } finally {
            outbox.remove(arrived);
        }
    }

    private InFlight publish(Outbox.Entry entry) throws MqttException {
        Topic topic = Topic.parse(entry.topic()).orElseThrow();
        byte[] payload = entry.payload().getBytes(StandardCharsets.UTF_8);
        // Read only for the trace: what is in the outbox was written here.
        Message message = tracer.isOn() && payload.length > 0 ? Payloads.read(topic, payload) : null;
        try (Step step = tracer.message(Operation.PUBLISH, topic, message, payload.length)) {
            return publisher.publish(topic, payload);
        }
    }

    @Override
    protected void close() {
        publisher.close();
    }
}
