package org.pickmeup.app.fuzz;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that say damaged things, one after the other on each thread, until it is closed. */
final class Noise implements AutoCloseable {

    private static final int THREADS = 2;
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final List<Conversation> conversations;
    private final AtomicLong connections = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    Noise(List<Conversation> conversations, long seed) {
        this.conversations = List.copyOf(conversations);
        for (int i = 0; i < THREADS; i++) {
            Random random = new Random(seed + i);
            Thread thread = new Thread(() -> makeNoise(random), "noise-" + i);
            threads.add(thread);
            thread.start();
        }
    }

    /** How many connections have been made so far. */
    long connections() {
        return connections.get();
    }

    private void makeNoise(Random random) {
        Mutation mutation = new Mutation(random);
        while (!closed) {
            Conversation conversation = conversations.get(random.nextInt(conversations.size()));
            int intact = random.nextInt(4) == 0 ? 0 : conversation.greeting();
            say(conversation, mutation.of(conversation.bytes(), intact), random.nextBoolean());
        }
    }

    /** @param listens whether it waits for an answer or just hangs up */
    private void say(Conversation conversation, byte[] bytes, boolean listens) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.connect(conversation.address());
            connections.incrementAndGet();
            socket.getOutputStream().write(bytes);
            if (listens) {
                socket.getInputStream().readAllBytes();
            }
        } catch (IOException e) {
            // Hung up on, or not answered: both are fine.
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
