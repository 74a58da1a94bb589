package org.pickmeup.web.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** Accepts connections and leaves what is read and written, and when, to the test. */
final class FakeBroker implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final ServerSocket server;

    FakeBroker() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        server.setSoTimeout(PATIENCE_MILLIS);
    }

    URI url() {
        return URI.create("tcp://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort());
    }

    /** The next connection that the gateway makes. */
    Socket accept() throws IOException {
        var socket = server.accept();
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
