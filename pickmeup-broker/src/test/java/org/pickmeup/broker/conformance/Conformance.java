package org.pickmeup.broker.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.pickmeup.broker.conformance.TestClient.Message;

/**
 * What a group of conformance tests has to do with: a broker that lets everyone in, and clients of it. They speak on topics
 * beside the contract's, where nobody looks at what is said.
 */
interface Conformance {

    AtomicInteger IDS = new AtomicInteger();

    /** What the broker was started with. */
    List<String> arguments();

    /** Where MQTT over TCP is. */
    int port();

    /** Where MQTT over WebSocket is. */
    int webSocketPort();

    /** How long to wait for what has to come. */
    Duration patience();

    /** An id that no other test uses. */
    default String newId() {
        return "p" + IDS.incrementAndGet();
    }

    /** A client that is not connected yet. */
    default TestClient client() throws IOException {
        return new TestClient(Transport.tcp(port()), patience());
    }

    /** A connected client with a clean session. */
    default TestClient connected() throws IOException {
        return client().connect(Connect.as(newId()));
    }

    /** What the broker retains there: what a new subscriber gets before a message that is sent afterwards. */
    default Optional<Message> retainedOn(String topic) throws IOException {
        String fence = "pickmeup/fence/" + newId();
        try (TestClient subscriber = connected()) {
            subscriber.subscribe(0, topic);
            subscriber.subscribe(0, fence);
            subscriber.publish(fence, "", 1);
            Optional<Message> retained = Stream.generate(subscriber::next)
                    .takeWhile(message -> !message.topic().equals(fence))
                    .findFirst();
            subscriber.disconnect();
            return retained;
        }
    }

    default Optional<String> retainedTextOn(String topic) throws IOException {
        return retainedOn(topic).map(Message::text);
    }

    /** The texts of that many messages, in the order they came in. */
    static List<String> texts(TestClient client, int count) {
        return Stream.generate(client::next).limit(count).map(Message::text).toList();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
