package org.pickmeup.web.gateway;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A WebSocket client as a browser has one, which collects what it is sent. */
final class Browser implements WebSocket.Listener {

    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    final AtomicLong receivedBytes = new AtomicLong();

    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final boolean reading;
    private WebSocket socket;

    private Browser(boolean reading) {
        this.reading = reading;
    }

    static Browser connect(int port, String subprotocol) throws Exception {
        return connect(new Browser(true), port, subprotocol, null);
    }

    static Browser connectFrom(String origin, int port) throws Exception {
        return connect(new Browser(true), port, "mqtt", origin);
    }

    /** Takes nothing of what it is sent until {@link #startReading()}. */
    static Browser connectWithoutReading(int port) throws Exception {
        return connect(new Browser(false), port, "mqtt", null);
    }

    private static Browser connect(Browser browser, int port, String subprotocol, String origin) throws Exception {
        var builder = HttpClient.newHttpClient().newWebSocketBuilder().subprotocols(subprotocol);
        if (origin != null) {
            builder.header("Origin", origin);
        }
        browser.socket = builder.buildAsync(URI.create("ws://localhost:" + port + "/mqtt"), browser)
                .get(10, TimeUnit.SECONDS);
        return browser;
    }

    String subprotocol() {
        return socket.getSubprotocol();
    }

    CompletableFuture<WebSocket> send(byte[] bytes, boolean last) {
        return socket.sendBinary(ByteBuffer.wrap(bytes), last);
    }

    void send(byte... bytes) {
        send(bytes, true).join();
    }

    void sendText(String text) {
        socket.sendText(text, true).join();
    }

    void leave() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    /** As when the network fails or the browser is killed: no closing handshake. */
    void vanish() {
        socket.abort();
    }

    void startReading() {
        socket.request(Long.MAX_VALUE);
    }

    synchronized byte[] received() {
        return received.toByteArray();
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reading) {
            opened.request(Long.MAX_VALUE);
        }
    }

    @Override
    public synchronized CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        receivedBytes.addAndGet(data.remaining());
        var bytes = new byte[data.remaining()];
        data.get(bytes);
        received.writeBytes(bytes);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
        closed.complete(statusCode);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }
}
