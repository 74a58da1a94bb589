package org.pickmeup.protocol.socket;

import java.io.IOException;
import java.io.InputStream;

/**
 * What a broker sends, with a question mark for each byte of a topic that is not printable ASCII. Such a topic is none of
 * the contract, but an MQTT client may have to read it: MQTT 3.1.1 leaves it to the broker whether control characters are
 * passed on, and Moquette passes on those of a last will. Paho's receiving thread ends with the first one. The client is
 * deaf then, and a broker that keeps its session hands it the same message whenever it comes back. With the question marks
 * it is a message like any other: read, acknowledged, and on no topic that anybody knows.
 */
final class PlainTopics extends InputStream {

    private static final int PUBLISH = 3;
    private static final int REPLACEMENT = '?';

    private enum Part {
        TYPE,
        LENGTH,
        TOPIC_LENGTH_HIGH,
        TOPIC_LENGTH_LOW,
        TOPIC,
        REST
    }

    private final InputStream in;
    private Part part = Part.TYPE;
    private boolean publish;
    private int lengthShift;
    private int left;
    private int topicLeft;

    PlainTopics(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        return next < 0 ? next : shown(next);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = in.read(bytes, from, length);
        for (int i = from; i < from + count; i++) {
            bytes[i] = (byte) shown(bytes[i] & 0xFF);
        }
        return count;
    }

    /** Takes the next byte of the stream, and says what the client is shown of it. */
    private int shown(int next) {
        if (part == Part.TYPE) {
            publish = next >> 4 == PUBLISH;
            left = 0;
            lengthShift = 0;
            part = Part.LENGTH;
            return next;
        }
        if (part == Part.LENGTH) {
            left |= (next & 0x7F) << lengthShift;
            lengthShift += 7;
            if (next < 0x80) {
                part = afterLength();
            }
            return next;
        }
        left--;
        int shown = part == Part.TOPIC && !isPrintable(next) ? REPLACEMENT : next;
        part = left == 0 ? Part.TYPE : afterOneMore(next);
        return shown;
    }

    private Part afterLength() {
        if (left == 0) {
            return Part.TYPE;
        }
        return publish ? Part.TOPIC_LENGTH_HIGH : Part.REST;
    }

    private Part afterOneMore(int next) {
        return switch (part) {
            case TOPIC_LENGTH_HIGH -> {
                topicLeft = next << 8;
                yield Part.TOPIC_LENGTH_LOW;
            }
            case TOPIC_LENGTH_LOW -> {
                topicLeft |= next;
                yield topicLeft == 0 ? Part.REST : Part.TOPIC;
            }
            case TOPIC -> --topicLeft == 0 ? Part.REST : Part.TOPIC;
            default -> Part.REST;
        };
    }

    private static boolean isPrintable(int next) {
        return next >= ' ' && next < 0x7F;
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
