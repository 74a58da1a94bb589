package org.pickmeup.broker.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An MQTT client that does what a test tells it and nothing else; it acknowledges unless told not to. */
final class TestClient implements AutoCloseable {

    /** Stands for the end of the connection among the answers. */
    private static final Packet END = new Packet(0, new byte[0]);

    /** How long to wait for a sign of somebody who may well stay silent. */
    private static final Duration SILENCE = Duration.ofSeconds(2);

    private final Transport transport;
    private final Duration patience;
    private final BlockingQueue<Packet> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger lastId = new AtomicInteger();
    private volatile boolean acknowledging = true;

    /** A PUBLISH that came in. */
    record Message(String topic, byte[] payload, int qos, boolean retained, boolean dup, int id) {

        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        static Message of(Packet packet) {
            int end = 2 + packet.numberAt(0);
            int start = packet.qos() == 0 ? end : end + 2;
            return new Message(
                    new String(packet.body(), 2, end - 2, StandardCharsets.UTF_8),
                    Arrays.copyOfRange(packet.body(), start, packet.body().length),
                    packet.qos(),
                    packet.has(Packet.RETAIN),
                    packet.has(Packet.DUP),
                    packet.qos() == 0 ? 0 : packet.numberAt(end));
        }
    }

    TestClient(Transport transport, Duration patience) {
        this.transport = transport;
        this.patience = patience;
        Thread reader = new Thread(this::read, "mqtt-test-client");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try {
            while (true) {
                receive(Packet.read(transport.in()));
            }
        } catch (IOException e) {
            closed.countDown();
            answers.add(END);
        }
    }

    private void receive(Packet packet) throws IOException {
        if (packet.type() == Packet.PUBLISH) {
            Message message = Message.of(packet);
            messages.add(message);
            if (acknowledging && message.qos() > 0) {
                send(Packet.ofId(message.qos() == 1 ? Packet.PUBACK : Packet.PUBREC, message.id()));
            }
        } else if (packet.first() == Packet.PUBREL && acknowledging) {
            send(Packet.ofId(Packet.PUBCOMP, packet.id()));
        } else {
            answers.add(packet);
        }
    }

    /** From now on nothing that comes in is acknowledged. */
    TestClient withoutAcknowledging() {
        acknowledging = false;
        return this;
    }

    /**
     * Connects and expects to be let in. The message makes sure that the broker has done all that belongs to it: Moquette
     * hangs up on a client that subscribes in the very moment it reads the CONNACK.
     */
    TestClient connect(Connect connect) {
        int code = tryConnect(connect);
        if (code != 0) {
            throw new AssertionError("refused with code " + code);
        }
        fence();
        return this;
    }

    /** Connects. @return the return code of the CONNACK */
    int tryConnect(Connect connect) {
        send(connect.packet());
        return expect(Packet.CONNACK).body()[1];
    }

    /** Subscribes. @return the granted QoS, or 0x80 */
    int subscribe(int qos, String filter) {
        send(Packet.subscribe(lastId.incrementAndGet(), qos, filter));
        return expect(Packet.SUBACK).body()[2] & 0xFF;
    }

    void publish(String topic, String payload, int qos) {
        publish(topic, payload.getBytes(StandardCharsets.UTF_8), qos, 0);
    }

    /** Publishes and makes sure that the broker has kept it: Moquette acknowledges a message before it retains it. */
    void publishRetained(String topic, String payload, int qos) {
        publish(topic, payload.getBytes(StandardCharsets.UTF_8), qos, Packet.RETAIN);
        fence();
    }

    /**
     * Publishes what the broker only acknowledges when it is through with all that this client sent before. Moquette looks
     * for retained messages after it has answered a subscription.
     */
    void fence() {
        publish("pickmeup/fence", "", 1);
    }

    /** Publishes and waits until the broker has taken the message over. */
    void publish(String topic, byte[] payload, int qos, int flags) {
        int id = lastId.incrementAndGet();
        send(Packet.publish(topic, payload, qos, flags, id));
        switch (qos) {
            case 1 -> expect(Packet.PUBACK);
            case 2 -> {
                expect(Packet.PUBREC);
                send(Packet.ofId(Packet.PUBREL, id));
                expect(Packet.PUBCOMP);
            }
            default -> ping();
        }
    }

    /** Returns when the broker has answered, so has read all that was sent before. */
    void ping() {
        send(new Packet(Packet.PINGREQ, new byte[0]));
        expect(Packet.PINGRESP);
    }

    void send(Packet packet) {
        send(packet.bytes());
    }

    void send(byte[] bytes) {
        try {
            synchronized (transport) {
                transport.send(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends, and does not mind that the broker hangs up before it has read all. */
    void sendUnlessClosed(byte[] bytes) {
        try {
            send(bytes);
        } catch (UncheckedIOException e) {
            // It has heard enough.
        }
    }

    /** The next packet that is not a PUBLISH, which has to be of that type. */
    Packet expect(int type) {
        Packet packet = poll(answers, "an answer of type 0x%x".formatted(type));
        if (packet.type() != (type & 0xF0)) {
            throw new AssertionError("expected 0x%x but got 0x%x".formatted(type, packet.first()));
        }
        return packet;
    }

    /** The next message that comes in. */
    Message next() {
        return poll(messages, "a message");
    }

    private <T> T poll(BlockingQueue<T> queue, String what) {
        try {
            T head = queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (head == null) {
                throw new AssertionError("waited in vain for " + what);
            }
            return head;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the broker has closed the connection. */
    void awaitClosed() {
        try {
            if (!closed.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("the connection is still open");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns when the broker has taken in what was sent, as far as that shows: by an answer, or by hanging up. */
    void awaitReaction() {
        try {
            answers.poll(SILENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    void disconnect() {
        send(new Packet(Packet.DISCONNECT, new byte[0]));
        awaitClosed();
    }

    /** Breaks the connection, as a phone does that loses the network. */
    @Override
    public void close() {
        try {
            transport.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
