package org.pickmeup.broker.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pickmeup.broker.conformance.Conformance.bytes;
import static org.pickmeup.broker.conformance.Packet.join;
import static org.pickmeup.broker.conformance.Packet.number;
import static org.pickmeup.broker.conformance.Packet.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever somebody sends, the others do not notice. */
interface MalformedPackets extends Conformance {

    /** Enough for each thread of an engine to serve one of them: Moquette shares them out by client id, and these follow. */
    int BYSTANDERS = 8;

    private void hurtsOnlyTheSender(byte[] malformed) throws IOException {
        List<TestClient> bystanders = new ArrayList<>();
        List<String> topics = new ArrayList<>();
        for (int i = 0; i < BYSTANDERS; i++) {
            String id = newId();
            topics.add("pickmeup/conformance/drivers/" + id + "/inbox");
            bystanders.add(client().connect(Connect.as(id)));
            bystanders.get(i).subscribe(1, topics.get(i));
        }

        try (TestClient sender = connected()) {
            sender.sendUnlessClosed(malformed);
            // Answered once all before it has been taken in, by an engine that still listens to this client.
            sender.sendUnlessClosed(Packet.subscribe(1, 0, "pickmeup/fence").bytes());
            sender.awaitReaction();
        }

        for (int i = 0; i < BYSTANDERS; i++) {
            TestClient bystander = bystanders.get(i);
            bystander.publish(topics.get(i), "still here", 1);
            assertThat(bystander.next().text()).isEqualTo("still here");
            connected().disconnect();
            bystander.close();
        }
    }

    @Test
    default void packetOfAReservedTypeHurtsOnlyItsSender() throws Exception {
        hurtsOnlyTheSender(new byte[] {0, 0});
    }

    @Test
    default void endlessLengthHurtsOnlyItsSender() throws Exception {
        hurtsOnlyTheSender(new byte[] {0x30, -1, -1, -1, -1, -1, 1});
    }

    @Test
    default void packetThatIsTooLargeHurtsOnlyItsSender() throws Exception {
        hurtsOnlyTheSender(
                Packet.publish("pickmeup/payments", new byte[2 << 20], 0, 0, 0).bytes());
    }

    @Test
    default void publishAtQosThreeHurtsOnlyItsSender() throws Exception {
        hurtsOnlyTheSender(
                Packet.publish("pickmeup/payments", bytes("{}"), 3, 0, 1).bytes());
    }

    @Test
    default void publishOnAWildcardHurtsOnlyItsSender() throws Exception {
        hurtsOnlyTheSender(
                Packet.publish("pickmeup/drivers/#", bytes("{}"), 1, 0, 1).bytes());
    }

    @Test
    default void publishWithoutATopicHurtsOnlyItsSender() throws Exception {
        hurtsOnlyTheSender(Packet.publish("", bytes("{}"), 1, 0, 1).bytes());
    }

    @Test
    default void publishThatEndsEarlyHurtsOnlyItsSender() throws Exception {
        hurtsOnlyTheSender(new Packet(Packet.PUBLISH, new byte[] {0, 50, 'p'}).bytes());
    }

    @Test
    default void topicThatIsNotUtf8HurtsOnlyItsSender() throws Exception {
        hurtsOnlyTheSender(new Packet(Packet.PUBLISH, join(number(4), new byte[] {'a', -1, -2, 'b'})).bytes());
    }

    @Test
    default void topicWithANullCharacterHurtsOnlyItsSender() throws Exception {
        hurtsOnlyTheSender(
                Packet.publish("pickmeup/\0/location", bytes("{}"), 0, 0, 0).bytes());
    }

    @Test
    default void subscribeWithoutFiltersHurtsOnlyItsSender() throws Exception {
        hurtsOnlyTheSender(new Packet(Packet.SUBSCRIBE, number(1)).bytes());
    }

    @Test
    default void subscribeToAnInvalidFilterHurtsOnlyItsSender() throws Exception {
        hurtsOnlyTheSender(Packet.subscribe(1, 1, "pickmeup/#/location").bytes());
    }

    @Test
    default void secondConnectHurtsOnlyItsSender() throws Exception {
        hurtsOnlyTheSender(Connect.as(newId()).packet().bytes());
    }

    @Test
    default void acknowledgementOfNothingHurtsOnlyItsSender() throws Exception {
        hurtsOnlyTheSender(join(
                Packet.ofId(Packet.PUBACK, 9).bytes(),
                Packet.ofId(Packet.PUBREC, 10).bytes(),
                Packet.ofId(Packet.PUBREL, 11).bytes(),
                Packet.ofId(Packet.PUBCOMP, 12).bytes()));
    }

    @Test
    default void duplicateOfNothingHurtsOnlyItsSender() throws Exception {
        hurtsOnlyTheSender(Packet.publish("pickmeup/payments", bytes("{}"), 2, Packet.DUP, 1)
                .bytes());
    }

    @Test
    default void willAtQosThreeHurtsOnlyItsSender() throws Exception {
        beforeConnect(Connect.as(newId())
                .will("pickmeup/drivers/d", "gone", 3, true)
                .packet()
                .bytes());
    }

    @Test
    default void publishBeforeConnectHurtsOnlyItsSender() throws Exception {
        beforeConnect(Packet.publish("pickmeup/payments", bytes("{}"), 1, 0, 1).bytes());
    }

    @Test
    default void unknownProtocolHurtsOnlyItsSender() throws Exception {
        beforeConnect(new Packet(Packet.CONNECT, join(text("MQTT"), new byte[] {99, 2}, number(30), text("x")))
                .bytes());
    }

    @Test
    default void anotherProtocolAltogetherHurtsOnlyItsSender() throws Exception {
        beforeConnect(
                bytes("GET / HTTP/1.1\r\nHost: localhost\r\nUser-Agent: a browser that has lost its way\r\n\r\n"));
    }

    private void beforeConnect(byte[] malformed) throws IOException {
        try (TestClient sender = client()) {
            sender.send(malformed);
            sender.awaitReaction();
            hurtsOnlyTheSender(new byte[0]);
        }
    }
}
