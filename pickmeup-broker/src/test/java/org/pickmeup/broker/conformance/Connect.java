package org.pickmeup.broker.conformance;

import static org.pickmeup.broker.conformance.Packet.number;
import static org.pickmeup.broker.conformance.Packet.text;

import java.nio.charset.StandardCharsets;

/**
 * What a CONNECT says.
 *
 * @param protocol its name and level, {@code MQTT} and 4 or {@code MQIsdp} and 3
 * @param keepAlive seconds
 * @param will null for none
 * @param username null for none
 */
record Connect(
        String protocol,
        int level,
        String clientId,
        boolean clean,
        int keepAlive,
        Will will,
        String username,
        String password) {

    record Will(String topic, byte[] payload, int qos, boolean retain) {}

    static Connect as(String clientId) {
        return new Connect("MQTT", 4, clientId, true, 30, null, null, null);
    }

    /** As the clients of 2014 speak. */
    Connect version31() {
        return new Connect("MQIsdp", 3, clientId, clean, keepAlive, will, username, password);
    }

    Connect keepingSession() {
        return new Connect(protocol, level, clientId, false, keepAlive, will, username, password);
    }

    Connect keepAlive(int seconds) {
        return new Connect(protocol, level, clientId, clean, seconds, will, username, password);
    }

    Connect will(String topic, String payload, int qos, boolean retain) {
        Will will = new Will(topic, payload.getBytes(StandardCharsets.UTF_8), qos, retain);
        return new Connect(protocol, level, clientId, clean, keepAlive, will, username, password);
    }

    Connect credentials(String username, String password) {
        return new Connect(protocol, level, clientId, clean, keepAlive, will, username, password);
    }

    Packet packet() {
        int flags = (clean ? 0x02 : 0)
                | (will == null ? 0 : 0x04 | will.qos() << 3 | (will.retain() ? 0x20 : 0))
                | (username == null ? 0 : 0x80)
                | (password == null ? 0 : 0x40);
        byte[] none = new byte[0];
        return new Packet(
                Packet.CONNECT,
                Packet.join(
                        text(protocol),
                        new byte[] {(byte) level, (byte) flags},
                        number(keepAlive),
                        text(clientId),
                        will == null
                                ? none
                                : Packet.join(text(will.topic()), number(will.payload().length), will.payload()),
                        username == null ? none : text(username),
                        password == null ? none : text(password)));
    }
}
