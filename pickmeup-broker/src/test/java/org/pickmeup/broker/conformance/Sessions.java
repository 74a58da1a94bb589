package org.pickmeup.broker.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pickmeup.broker.conformance.Conformance.bytes;
import static org.pickmeup.broker.conformance.Conformance.texts;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pickmeup.broker.conformance.TestClient.Message;

/** What is sent at QoS 1 or 2 comes, in order and as often as promised, also to who was away. */
interface Sessions extends Conformance {

    @Test
    default void keepsTheQueueOfAnAbsentClientInOrder() throws Exception {
        queueInOrder(20, 2);
    }

    @Test
    default void keepsManyMessagesForAnAbsentClient() throws Exception {
        queueInOrder(1500, 1);
    }

    private void queueInOrder(int count, int qos) throws Exception {
        String id = newId();
        String inbox = "pickmeup/conformance/drivers/" + id + "/inbox";
        Connect connect = Connect.as(id).keepingSession();
        TestClient driver = client().connect(connect);
        driver.subscribe(2, inbox);
        driver.disconnect();
        List<String> sent =
                IntStream.range(0, count).mapToObj(i -> "message " + i).toList();
        try (TestClient passenger = connected()) {
            sent.forEach(text -> passenger.publish(inbox, text, qos));
        }

        try (TestClient back = client().connect(connect)) {
            assertThat(texts(back, count)).isEqualTo(sent);
        }
    }

    @Test
    default void tellsWhetherThereWasASession() throws Exception {
        Connect connect = Connect.as(newId()).keepingSession();
        assertThat(sessionPresent(connect)).isFalse();
        assertThat(sessionPresent(connect)).isTrue();
        assertThat(sessionPresent(Connect.as(connect.clientId()))).isFalse();
        assertThat(sessionPresent(connect)).isFalse();
    }

    private boolean sessionPresent(Connect connect) throws Exception {
        try (TestClient client = client()) {
            client.send(connect.packet());
            boolean present = client.expect(Packet.CONNACK).body()[0] == 1;
            // Moquette does not hear a goodbye that comes before it has done all that belongs to a connection.
            client.fence();
            client.disconnect();
            return present;
        }
    }

    @Test
    default void redeliversUnacknowledgedQosOneOnReconnect() throws Exception {
        redeliversUnacknowledged(1);
    }

    @Test
    default void redeliversUnacknowledgedQosTwoOnReconnect() throws Exception {
        redeliversUnacknowledged(2);
    }

    private void redeliversUnacknowledged(int qos) throws Exception {
        String id = newId();
        String inbox = "pickmeup/conformance/drivers/" + id + "/inbox";
        Connect connect = Connect.as(id).keepingSession();
        int packetId;
        try (TestClient driver = client().connect(connect).withoutAcknowledging();
                TestClient passenger = connected()) {
            driver.subscribe(qos, inbox);
            passenger.publish(inbox, "once more", qos);
            packetId = driver.next().id();
        }

        try (TestClient back = client().connect(connect)) {
            Message again = back.next();
            assertThat(again.text()).isEqualTo("once more");
            assertThat(again.dup()).isTrue();
            assertThat(again.id()).isEqualTo(packetId);
        }
    }

    @Test
    default void repeatsPubrelOnReconnect() throws Exception {
        String id = newId();
        String inbox = "pickmeup/conformance/drivers/" + id + "/inbox";
        Connect connect = Connect.as(id).keepingSession();
        int packetId;
        try (TestClient driver = client().connect(connect).withoutAcknowledging();
                TestClient passenger = connected()) {
            driver.subscribe(2, inbox);
            passenger.publish(inbox, "received, not released", 2);
            packetId = driver.next().id();
            driver.send(Packet.ofId(Packet.PUBREC, packetId));
            assertThat(driver.expect(Packet.PUBREL).id()).isEqualTo(packetId);
        }

        try (TestClient back = client().withoutAcknowledging()) {
            assertThat(back.tryConnect(connect)).isZero();
            assertThat(back.expect(Packet.PUBREL).id()).isEqualTo(packetId);
        }
    }

    @Test
    default void deliversQosTwoOnceThoughItsSenderRepeatsIt() throws Exception {
        String inbox = "pickmeup/conformance/drivers/" + newId() + "/inbox";
        try (TestClient driver = connected();
                TestClient passenger = connected()) {
            driver.subscribe(2, inbox);
            passenger.send(Packet.publish(inbox, bytes("accept"), 2, 0, 7));
            passenger.expect(Packet.PUBREC);
            passenger.send(Packet.publish(inbox, bytes("accept"), 2, Packet.DUP, 7));
            passenger.expect(Packet.PUBREC);
            passenger.send(Packet.ofId(Packet.PUBREL, 7));
            passenger.expect(Packet.PUBCOMP);
            passenger.publish(inbox, "next", 2);

            assertThat(texts(driver, 2)).containsExactly("accept", "next");
        }
    }

    @Test
    default void deliversQosTwoOnceThoughItsSenderReconnects() throws Exception {
        String inbox = "pickmeup/conformance/drivers/" + newId() + "/inbox";
        Connect connect = Connect.as(newId()).keepingSession();
        try (TestClient driver = connected()) {
            driver.subscribe(2, inbox);
            try (TestClient passenger = client().connect(connect)) {
                passenger.send(Packet.publish(inbox, bytes("accept"), 2, 0, 7));
                passenger.expect(Packet.PUBREC);
            }
            try (TestClient passenger = client().connect(connect)) {
                passenger.send(Packet.publish(inbox, bytes("accept"), 2, Packet.DUP, 7));
                passenger.expect(Packet.PUBREC);
                passenger.send(Packet.ofId(Packet.PUBREL, 7));
                passenger.expect(Packet.PUBCOMP);
                passenger.send(Packet.publish(inbox, bytes("next"), 2, 0, 8));
            }

            assertThat(texts(driver, 2)).containsExactly("accept", "next");
        }
    }

    @Test
    default void deliversAMessageThatSaysItIsADuplicate() throws Exception {
        String topic = "pickmeup/conformance/requests/" + newId();
        try (TestClient driver = connected();
                TestClient passenger = connected()) {
            driver.subscribe(1, topic);
            passenger.publish(topic, bytes("the first try was lost on the way"), 1, Packet.DUP);

            assertThat(driver.next().text()).isEqualTo("the first try was lost on the way");
        }
    }

    @Test
    default void theNewerConnectionOfAClientIdTakesOver() throws Exception {
        String id = newId();
        String inbox = "pickmeup/conformance/drivers/" + id + "/inbox";
        Connect connect = Connect.as(id).keepingSession();
        try (TestClient older = client().connect(connect)) {
            older.subscribe(2, inbox);
            try (TestClient newer = client().connect(connect);
                    TestClient passenger = connected()) {
                older.awaitClosed();
                passenger.publish(inbox, "to the newer one", 2);

                assertThat(newer.next().text()).isEqualTo("to the newer one");
            }
        }
    }
}
