package org.pickmeup.backend.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.pickmeup.backend.wire.Publisher;
import org.pickmeup.protocol.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Publishes what the outbox holds, one message after the other, and removes each once the broker has it. A message may be
 * published twice, but none is passed over and none overtakes another.
 */
@Component
class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    private static final int BATCH = 100;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Outbox outbox;
    private final Publisher publisher;

    private volatile Thread thread;
    private String problem;

    OutboxRelay(Outbox outbox, Publisher publisher) {
        this.outbox = outbox;
        this.publisher = publisher;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public void start() {
        thread = new Thread(this::relay, "pickmeup-backend-outbox");
        thread.start();
    }

    @Override
    public void stop() {
        Thread stopping = thread;
        thread = null;
        // Not by an interrupt: H2 closes its file when one meets it in the middle of writing.
        outbox.wake();
        try {
            stopping.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void relay() {
        try {
            while (isRunning()) {
                relayOrSayWhyNot();
                outbox.awaitWake(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            publisher.close();
        }
    }

    private void relayOrSayWhyNot() {
        try {
            relayAll();
            problem = null;
        } catch (MqttException | DataAccessException | IllegalStateException e) {
            if (isRunning() && !e.toString().equals(problem)) {
                problem = e.toString();
                log.warn("What is in the outbox has to wait: {}", problem);
            }
        }
    }

    private void relayAll() throws MqttException {
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
}
