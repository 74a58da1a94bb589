package org.pickmeup.backend.outbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.pickmeup.backend.wire.Publisher;
import org.pickmeup.backend.wire.Publisher.InFlight;
import org.pickmeup.backend.worker.Worker;
import org.pickmeup.protocol.Topic;
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

    OutboxRelay(Outbox outbox, @Qualifier(Publisher.OUTBOX) Publisher publisher) {
        super("outbox", outbox.bell());
        this.outbox = outbox;
        this.publisher = publisher;
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
                Topic topic = Topic.parse(entry.topic()).orElseThrow();
                inFlight.add(publisher.publish(topic, entry.payload().getBytes(StandardCharsets.UTF_8)));
            }
            for (int i = 0; i < entries.size(); i++) {
                inFlight.get(i).awaitArrival();
                arrived.add(entries.get(i));
            }
        } finally {
            outbox.remove(arrived);
        }
    }

    @Override
    protected void close() {
        publisher.close();
    }
}
