package org.pickmeup.app.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** For what must come back at the same address, or cannot choose a port by itself. */
final class FreePort {

    private FreePort() {}

    static int find() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
