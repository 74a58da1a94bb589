package org.pickmeup.web.gateway;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.SendResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.tomcat.websocket.WsSession;

/**
 * One browser's connection to the broker. No thread waits for either side, and each side is read only as fast as the
 * other takes what was read: from the broker one chunk at a time, from the browser until {@link #ENOUGH} bytes wait.
 *
 * <p>When the browser is gone the connection to the broker is closed as it is, with no MQTT DISCONNECT made up: the
 * broker shall publish the last will unless the browser itself has said goodbye.
 */
final class Bridge {

    static final int CHUNK = 16 * 1024;
    static final int ENOUGH = 64 * 1024;

    private static final CloseReason UNREACHABLE =
            new CloseReason(CloseCodes.TRY_AGAIN_LATER, "The broker cannot be reached");
    private static final CloseReason ENDED =
            new CloseReason(CloseCodes.UNEXPECTED_CONDITION, "The broker has ended the connection");

    private final WsSession browser;
    private final AsynchronousSocketChannel broker;
    private final long sendTimeoutMillis;
    private final ByteBuffer fromBroker = ByteBuffer.allocate(CHUNK);

    private final Queue<ByteBuffer> toBroker = new ArrayDeque<>();
    private int waiting;
    private boolean writing = true; // until connected
    private boolean suspended;
    private boolean browserLeft;

    Bridge(WsSession browser, Duration sendTimeout) throws IOException {
        this.browser = browser;
        this.broker = AsynchronousSocketChannel.open();
        this.sendTimeoutMillis = sendTimeout.toMillis();
        browser.getAsyncRemote().setSendTimeout(sendTimeoutMillis);
    }

    void connect(SocketAddress address) {
        try {
            broker.connect(address, null, new Completion<>(connected -> connected(), failure -> end(UNREACHABLE)));
        } catch (UnresolvedAddressException e) {
            end(UNREACHABLE);
        }
    }

    private void connected() {
        write();
        readFromBroker();
    }

    /** Takes over the bytes. */
    synchronized void toBroker(ByteBuffer bytes) {
        toBroker.add(bytes);
        waiting += bytes.remaining();
        if (waiting >= ENOUGH && !suspended) {
            suspended = true;
            browser.suspend();
        }
        if (!writing) {
            write();
        }
    }

    /** Closes the connection to the broker once the last bytes of the browser have been passed on. */
    synchronized void browserLeft() {
        browserLeft = true;
        if (!writing || toBroker.isEmpty()) {
            closeBroker();
        }
    }

    private synchronized void write() {
        var next = toBroker.peek();
        writing = next != null;
        if (writing) {
            broker.write(
                    next,
                    sendTimeoutMillis,
                    TimeUnit.MILLISECONDS,
                    null,
                    new Completion<>(this::written, failure -> end(ENDED)));
        } else if (browserLeft) {
            closeBroker();
        }
    }

    private synchronized void written(int bytes) {
        waiting -= bytes;
        if (!toBroker.element().hasRemaining()) {
            toBroker.remove();
        }
        if (suspended && waiting < ENOUGH && !browserLeft) {
            suspended = false;
            browser.resume();
        }
        write();
    }

    private void readFromBroker() {
        fromBroker.clear();
        broker.read(fromBroker, null, new Completion<>(this::toBrowser, failure -> end(ENDED)));
    }

    private void toBrowser(int bytes) {
        if (bytes < 0) {
            end(ENDED);
            return;
        }
        fromBroker.flip();
        browser.getAsyncRemote().sendBinary(fromBroker, this::sentToBrowser);
    }

    private void sentToBrowser(SendResult result) {
        if (result.isOK()) {
            readFromBroker();
        } else {
            end(ENDED);
        }
    }

    private void end(CloseReason reason) {
        closeBroker();
        try {
            browser.close(reason);
        } catch (IOException e) {
            // It is gone already.
        }
    }

    private void closeBroker() {
        try {
            broker.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever goes wrong in passing a result on ends the connection too, so that nothing is left open. */
    private final class Completion<T> implements CompletionHandler<T, Void> {

        private final Consumer<T> then;
        private final Consumer<Throwable> otherwise;

        Completion(Consumer<T> then, Consumer<Throwable> otherwise) {
            this.then = then;
            this.otherwise = otherwise;
        }

        @Override
        public void completed(T result, Void attachment) {
            try {
                then.accept(result);
            } catch (RuntimeException e) {
                end(ENDED);
            }
        }

        @Override
        public void failed(Throwable failure, Void attachment) {
            otherwise.accept(failure);
        }
    }
}
