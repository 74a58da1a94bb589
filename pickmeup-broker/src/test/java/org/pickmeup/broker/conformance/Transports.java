package org.pickmeup.broker.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** TCP and WebSocket, large and cut up, as browsers of today and the clients of 2014 speak; and the wildcards. */
interface Transports extends Conformance {

    private WebSocketTransport webSocket(String subprotocol) throws IOException {
        return new WebSocketTransport(webSocketPort(), subprotocol);
    }

    private TestClient overWebSocket() throws IOException {
        return new TestClient(webSocket("mqtt"), patience()).connect(Connect.as(newId()));
    }

    /** As much as the contract allows, in bytes that do not compress. */
    private static byte[] aMebibyte() {
        byte[] payload = new byte[1 << 20];
        new Random(1).nextBytes(payload);
        return payload;
    }

    private void passesOn(TestClient sender, TestClient receiver, byte[] payload) {
        String topic = "pickmeup/drivers/" + newId() + "/chat";
        receiver.subscribe(1, topic);
        sender.publish(topic, payload, 1, 0);

        assertThat(Arrays.equals(receiver.next().payload(), payload)).isTrue();
    }

    @Test
    default void carriesLargePayloadsOverTcp() throws Exception {
        try (TestClient sender = connected();
                TestClient receiver = connected()) {
            passesOn(sender, receiver, aMebibyte());
        }
    }

    @Test
    default void carriesLargePayloadsOverWebSocket() throws Exception {
        try (TestClient sender = overWebSocket();
                TestClient receiver = overWebSocket()) {
            passesOn(sender, receiver, aMebibyte());
        }
    }

    @Test
    default void carriesMessagesBetweenTcpAndWebSocket() throws Exception {
        try (TestClient sender = connected();
                TestClient receiver = overWebSocket()) {
            passesOn(sender, receiver, new byte[1000]);
            passesOn(receiver, sender, new byte[1000]);
        }
    }

    @Test
    default void joinsFragmentedWebSocketFrames() throws Exception {
        String topic = "pickmeup/drivers/" + newId() + "/chat";
        WebSocketTransport transport = webSocket("mqtt");
        try (TestClient receiver = connected();
                TestClient sender = new TestClient(transport, patience()).connect(Connect.as(newId()))) {
            receiver.subscribe(0, topic);
            transport.sendFragmented(
                    Packet.publish(topic, new byte[10_000], 0, 0, 0).bytes(), 700);

            assertThat(receiver.next().payload()).hasSize(10_000);
        }
    }

    @Test
    default void readsSeveralPacketsInOneFrameAndOnePacketInSeveral() throws Exception {
        String topic = "pickmeup/drivers/" + newId() + "/chat";
        WebSocketTransport transport = webSocket("mqtt");
        try (TestClient receiver = connected();
                TestClient sender = new TestClient(transport, patience()).connect(Connect.as(newId()))) {
            receiver.subscribe(0, topic);
            byte[] packet =
                    Packet.publish(topic, Conformance.bytes("hello"), 0, 0, 0).bytes();
            transport.send(Packet.join(packet, packet));
            for (byte part : packet) {
                transport.send(new byte[] {part});
            }

            assertThat(Conformance.texts(receiver, 3)).containsOnly("hello");
        }
    }

    @Test
    default void answersTheSubprotocolThatWasAskedFor() throws Exception {
        for (String subprotocol : List.of("mqtt", "mqttv3.1")) {
            try (WebSocketTransport transport = webSocket(subprotocol)) {
                assertThat(transport.subprotocol()).isEqualTo(subprotocol);
            }
        }
    }

    @Test
    default void speaksTheProtocolOf2014() throws Exception {
        try (TestClient sender = client().connect(Connect.as("Mike " + newId()).version31());
                TestClient receiver = new TestClient(webSocket("mqttv3.1"), patience())
                        .connect(Connect.as("PMU-D-" + newId()).version31())) {
            passesOn(sender, receiver, Conformance.bytes("18bw…\n"));
        }
    }

    @Test
    default void matchesWildcards() throws Exception {
        String id = newId();
        String own = "pickmeup/conformance/passengers/" + id;
        try (TestClient everything = connected();
                TestClient locations = connected();
                TestClient tree = connected();
                TestClient presences = connected();
                TestClient sender = connected()) {
            everything.subscribe(1, "pickmeup/#");
            locations.subscribe(1, "pickmeup/conformance/+/" + id + "/location");
            tree.subscribe(1, own + "/#");
            presences.subscribe(1, "pickmeup/conformance/passengers/+");
            Stream.of(own, own + "/location", own + "/inbox", "pickmeup/conformance/requests/" + id)
                    .forEach(topic -> sender.publish(topic, topic, 1));

            // The others' retained messages come as well.
            assertThat(Stream.generate(everything::next)
                            .map(TestClient.Message::text)
                            .filter(text -> text.contains(id))
                            .limit(4))
                    .containsExactly(own, own + "/location", own + "/inbox", "pickmeup/conformance/requests/" + id);
            assertThat(locations.next().text()).isEqualTo(own + "/location");
            assertThat(Conformance.texts(tree, 3)).containsExactly(own, own + "/location", own + "/inbox");
            assertThat(presences.next().text()).isEqualTo(own);
        }
    }
}
