package org.pickmeup.broker.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/** A connection that carries bytes: plain, or in WebSocket frames. */
interface Transport extends AutoCloseable {

    InputStream in() throws IOException;

    void send(byte[] bytes) throws IOException;

    /** Breaks the connection, without a word of farewell. */
    @Override
    void close() throws IOException;

    static Transport tcp(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return new Transport() {
            @Override
            public InputStream in() throws IOException {
                return socket.getInputStream();
            }

            @Override
            public void send(byte[] bytes) throws IOException {
                socket.getOutputStream().write(bytes);
            }

            @Override
            public void close() throws IOException {
                socket.close();
            }
        };
    }
}
