package org.pickmeup.app.forgery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.running.Credentials;
import org.pickmeup.app.running.PageClient;
import org.pickmeup.app.running.RunningApp;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Request;

/** The same on Moquette, which shows the topic alone. */
class MoquetteForgeryIT implements Connecting, Listening, Speaking {

    private static final Person NADIA = Person.passenger("Nadia");
    private static final int USERNAME = 0x80;
    private static final int PASSWORD = 0x40;
    private static final int WILL_AT_QOS_1 = 0x0C;
    private static final int CLEAN = 0x02;

    private static Stage stage;

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        stage = new Stage(RunningApp.start(data, "--pickmeup.broker.engine=moquette"));
    }

    @AfterAll
    static void stop() throws Exception {
        try (Stage ending = stage) {
            ending.endsAsIfNothingHadHappened();
        }
    }

    @Override
    public Stage stage() {
        return stage;
    }

    /** Moquette asks nobody about it, and Paho's client would hear nothing more. */
    @Test
    void aLastWillOnATopicThatCannotBeReadDeafensNobody() throws Exception {
        try (Socket socket =
                new Socket("localhost", URI.create(stage.app.brokerUrl()).getPort())) {
            socket.getOutputStream().write(connect(stage.mallory, "pickmeup/drivers/\u000E"));
            socket.getInputStream().readNBytes(4);
        }
        await().until(() -> stage.messages("pickmeup/drivers/?").contains("gone"));

        try (PageClient nadia = PageClient.signIn(stage.app, Role.PASSENGER, NADIA.id())) {
            nadia.publish(
                    Topic.request(NADIA.id()),
                    new Request(NADIA.id(), -56.16, -34.9, null, null, null, UUID.randomUUID(), Instant.now()));
            await().untilAsserted(
                            () -> assertThat(stage.messages(Topic.trip(NADIA).toString()))
                                    .as("what the backend says of her trip")
                                    .isNotEmpty());
        }
    }

    /** Byte by byte: a client would refuse to send that. */
    private static byte[] connect(Credentials credentials, String willTopic) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.writeUTF("MQTT");
        out.write(4);
        out.write(USERNAME | PASSWORD | WILL_AT_QOS_1 | CLEAN);
        out.writeShort(30);
        out.writeUTF(credentials.clientId());
        out.writeUTF(willTopic);
        out.writeUTF("gone");
        out.writeUTF(credentials.username());
        out.writeUTF(credentials.password());
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(0x10);
        packet.write(body.size() & 0x7F | 0x80);
        packet.write(body.size() >> 7);
        body.writeTo(packet);
        return packet.toByteArray();
    }
}
