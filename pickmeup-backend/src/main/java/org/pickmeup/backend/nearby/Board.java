package org.pickmeup.backend.nearby;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.pickmeup.backend.wire.Listening;
import org.pickmeup.backend.wire.Publisher;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Nearby;
import org.pickmeup.protocol.message.NearbyRequests;
import org.pickmeup.protocol.message.Payloads;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the broker retains of the neighbourhood: only what has changed is published, and what is over is cleared. */
@Component("nearbyBoard")
class Board {

    /** What nobody says: that there is nobody is told by clearing. */
    private static final Message UNKNOWN = new Nearby(List.of(), null);

    private static final byte[] NOTHING = new byte[0];

    private final Publisher publisher;
    private final Clock clock;
    private final Map<Topic, Message> said = new ConcurrentHashMap<>();

    Board(@Qualifier(Publisher.NEARBY) Publisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    /** A broker that has forgotten us has forgotten what it retained; otherwise it may come to know more than we do. */
    @EventListener
    void forget(Listening listening) {
        if (!listening.remembered()) {
            said.clear();
        }
    }

    /** Heard on a topic that may be one of an earlier process, which nobody else would clear. */
    void retains(Topic topic) {
        said.putIfAbsent(topic, UNKNOWN);
    }

    /**
     * Makes this what the broker retains.
     *
     * @param now by topic, without the time
     * @throws MqttException when the broker cannot be reached
     */
    void show(Map<Topic, Message> now) throws MqttException {
        try {
            for (Map.Entry<Topic, Message> each : now.entrySet()) {
                if (!each.getValue().equals(said.get(each.getKey()))) {
                    publish(each.getKey(), Payloads.write(at(clock.instant(), each.getValue())));
                    said.put(each.getKey(), each.getValue());
                }
            }
            for (Topic over : new HashMap<>(said).keySet()) {
                if (!now.containsKey(over)) {
                    publish(over, NOTHING);
                    said.remove(over);
                }
            }
        } catch (MqttException e) {
            // What was under way at QoS 0 may be lost.
            said.replaceAll((topic, message) -> UNKNOWN);
            throw e;
        }
    }

    private void publish(Topic topic, byte[] payload) throws MqttException {
        publisher.publish(topic, payload).awaitArrival();
    }

    private static Message at(Instant now, Message message) {
        return message instanceof NearbyRequests requests
                ? new NearbyRequests(requests.requests(), now)
                : new Nearby(((Nearby) message).cars(), now);
    }

    /** Takes everything down, where the broker can be reached, and leaves. */
    void close() {
        try {
            if (!said.isEmpty()) {
                show(Map.of());
            }
        } catch (MqttException e) {
            // The next process clears it.
        }
        publisher.close();
    }
}
