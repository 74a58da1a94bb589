package org.pickmeup.protocol.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTopicsTest {

    private static final String LONG_PAYLOAD = "\u0000\u0001é".repeat(10_000);

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final ByteArrayOutputStream expected = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000, 100_000})
    void showsAQuestionMarkForEachByteOfATopicThatIsNotPrintableAndAllElseAsItIs(int atATime) throws IOException {
        publish("pickmeup/drivers/\u000Eoise", "pickmeup/drivers/?oise", "\u000E");
        passes(0x20, 2, 0, 0);
        publish("pickmeup/requests/Ana", "pickmeup/requests/Ana", LONG_PAYLOAD);
        publish("\u0080\u007F\uFFFF", "??????", "");
        publish("", "", "\u000E");
        passes(0x90, 4, 0, 1, 0, 14);
        passes(0xD0, 0);
        publish("pickmeup/\u0001", "pickmeup/?", LONG_PAYLOAD);
        // A PUBLISH that ends within its topic, as a broken broker might send it.
        passes(0x30, 3, 0, 9, 'p');
        publish("\u0001", "?", "\u0001");

        assertThat(read(atATime)).isEqualTo(expected.toByteArray());
    }

    @Test
    void readsByteByByteTheSame() throws IOException {
        publish("pickmeup/\u0001", "pickmeup/?", "\u0001");
        passes(0xD0, 0);
        InputStream in = new PlainTopics(new ByteArrayInputStream(sent.toByteArray()));

        for (byte next : expected.toByteArray()) {
            assertThat(in.read()).isEqualTo(next & 0xFF);
        }
        assertThat(in.read()).isEqualTo(-1);
    }

    private void publish(String topic, String shown, String payload) {
        packet(sent, topic, payload);
        packet(expected, shown, payload);
    }

    private static void packet(ByteArrayOutputStream out, String topic, String payload) {
        byte[] name = topic.getBytes(StandardCharsets.UTF_8);
        byte[] said = payload.getBytes(StandardCharsets.UTF_8);
        out.write(0x31);
        int length = 2 + name.length + said.length;
        while (length >= 0x80) {
            out.write(length & 0x7F | 0x80);
            length >>= 7;
        }
        out.write(length);
        out.write(name.length >> 8);
        out.write(name.length);
        out.writeBytes(name);
        out.writeBytes(said);
    }

    private void passes(int... bytes) {
        for (int next : bytes) {
            sent.write(next);
            expected.write(next);
        }
    }

    private byte[] read(int atATime) throws IOException {
        InputStream in = new PlainTopics(new ByteArrayInputStream(sent.toByteArray()));
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] some = new byte[atATime + 5];
        for (int count = in.read(some, 5, atATime); count >= 0; count = in.read(some, 5, atATime)) {
            read.write(some, 5, count);
        }
        return read.toByteArray();
    }
}
