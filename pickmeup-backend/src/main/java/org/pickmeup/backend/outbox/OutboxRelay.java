package org.pickmeup.backend.outbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.pickmeup.backend.wire.Publisher;
import org.pickmeup.backend.worker.Worker;
import org.pickmeup.protocol.Topic;
import org.springframework.stereotype.Component;

/**
 * Publishes what the outbox holds, one message after the other, and removes each once the broker has it. A message may be
 * published twice, but none is passed over and none overtakes another.
 */
@Component
class OutboxRelay extends Worker {

    private static final int BATCH = 100;

    private final Outbox outbox;
    private final Publisher publisher;

    OutboxRelay(Outbox outbox, Publisher publisher) {
        super("outbox", outbox.bell());
        this.outbox = outbox;
        this.publisher = publisher;
    }

    @Override
    protected void work() throws MqttException {
        List<Outbox.Entry> entries;
        do {
            entries = outbox.oldest(BATCH);
            for (Outbox.Entry entry : entries) {
                if (!isRunning()) {
                    return;
                }
                Topic topic = Topic.parse(entry.topic()).orElseThrow();
                publisher.publish(topic, entry.payload().getBytes(StandardCharsets.UTF_8));
                outbox.remove(entry);
            }
        } while (!entries.isEmpty());
    }

    @Override
    protected void close() {
        publisher.close();
    }
}
