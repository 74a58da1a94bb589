package org.pickmeup.broker.conformance;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * An MQTT control packet, byte for byte.
 *
 * @param first the packet's type and flags
 * @param body what follows the remaining length
 */
record Packet(int first, byte[] body) {

    static final int CONNECT = 0x10;
    static final int CONNACK = 0x20;
    static final int PUBLISH = 0x30;
    static final int PUBACK = 0x40;
    static final int PUBREC = 0x50;
    static final int PUBREL = 0x62;
    static final int PUBCOMP = 0x70;
    static final int SUBSCRIBE = 0x82;
    static final int SUBACK = 0x90;
    static final int PINGREQ = 0xC0;
    static final int PINGRESP = 0xD0;
    static final int DISCONNECT = 0xE0;

    static final int RETAIN = 0x01;
    static final int DUP = 0x08;

    static Packet read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        int first = in.readUnsignedByte();
        int length = 0;
        for (int shift = 0, digit = 0x80; (digit & 0x80) != 0; shift += 7) {
            digit = in.readUnsignedByte();
            length |= (digit & 0x7F) << shift;
        }
        return new Packet(first, in.readNBytes(length));
    }

    static Packet ofId(int first, int id) {
        return new Packet(first, number(id));
    }

    static Packet publish(String topic, byte[] payload, int qos, int flags, int id) {
        return new Packet(PUBLISH | qos << 1 | flags, join(text(topic), qos == 0 ? new byte[0] : number(id), payload));
    }

    static Packet subscribe(int id, int qos, String filter) {
        return new Packet(SUBSCRIBE, join(number(id), text(filter), new byte[] {(byte) qos}));
    }

    /** The type without the flags, except where a type has the same flags always. */
    int type() {
        return first & 0xF0;
    }

    int qos() {
        return first >> 1 & 3;
    }

    boolean has(int flag) {
        return (first & flag) != 0;
    }

    /** The packet identifier that the body begins with. */
    int id() {
        return numberAt(0);
    }

    int numberAt(int index) {
        return (body[index] & 0xFF) << 8 | body[index + 1] & 0xFF;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(first);
        int length = body.length;
        do {
            int digit = length & 0x7F;
            length >>= 7;
            out.write(length > 0 ? digit | 0x80 : digit);
        } while (length > 0);
        out.writeBytes(body);
        return out.toByteArray();
    }

    static byte[] text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return join(number(bytes.length), bytes);
    }

    static byte[] number(int number) {
        return new byte[] {(byte) (number >> 8), (byte) number};
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
