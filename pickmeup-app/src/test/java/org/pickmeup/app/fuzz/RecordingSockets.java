package org.pickmeup.app.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import org.pickmeup.protocol.socket.UnconnectedSockets;

/** Sockets that keep a copy of all that is sent through them. */
final class RecordingSockets extends UnconnectedSockets {

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    /** All that was sent so far. */
    byte[] sent() {
        synchronized (sent) {
            return sent.toByteArray();
        }
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public OutputStream getOutputStream() throws IOException {
                return new FilterOutputStream(super.getOutputStream()) {
                    @Override
                    public void write(int b) throws IOException {
                        write(new byte[] {(byte) b}, 0, 1);
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        synchronized (sent) {
                            sent.write(bytes, from, length);
                        }
                        out.write(bytes, from, length);
                    }
                };
            }
        };
    }
}
