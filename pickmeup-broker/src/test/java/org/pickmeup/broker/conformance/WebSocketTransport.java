package org.pickmeup.broker.conformance;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** WebSocket by hand, so that a test can choose the subprotocol and cut messages into frames as it likes. */
final class WebSocketTransport implements Transport {

    private static final int CONTINUATION = 0;
    private static final int BINARY = 2;
    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;

    private final Socket socket;
    private final DataInputStream in;
    private final String subprotocol;
    private byte[] frame = new byte[0];
    private int position;

    WebSocketTransport(int port, String requestedSubprotocol) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(socket.getInputStream());
        socket.getOutputStream().write("""
                        GET /mqtt HTTP/1.1\r
                        Host: localhost:%d\r
                        Upgrade: websocket\r
                        Connection: Upgrade\r
                        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                        Sec-WebSocket-Version: 13\r
                        Sec-WebSocket-Protocol: %s\r
                        \r
                        """.formatted(port, requestedSubprotocol).getBytes(StandardCharsets.US_ASCII));
        String answer = readHead();
        if (!answer.startsWith("HTTP/1.1 101")) {
            throw new IOException("no WebSocket: " + answer.lines().findFirst().orElse(""));
        }
        subprotocol = answer.lines()
                .filter(line -> line.toLowerCase().startsWith("sec-websocket-protocol:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(null);
    }

    /** The subprotocol that the server chose, or null: then a browser gives up. */
    String subprotocol() {
        return subprotocol;
    }

    private String readHead() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            head.write(in.readUnsignedByte());
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void send(byte[] bytes) throws IOException {
        sendFrame(FINAL | BINARY, bytes, 0, bytes.length);
    }

    /** Sends one message in frames of that many bytes. */
    void sendFragmented(byte[] bytes, int size) throws IOException {
        for (int from = 0; from < bytes.length; from += size) {
            int to = Math.min(from + size, bytes.length);
            sendFrame((from == 0 ? BINARY : CONTINUATION) | (to == bytes.length ? FINAL : 0), bytes, from, to);
        }
    }

    private void sendFrame(int first, byte[] bytes, int from, int to) throws IOException {
        int length = to - from;
        ByteBuffer out = ByteBuffer.allocate(length + 14);
        out.put((byte) first);
        if (length < 126) {
            out.put((byte) (MASKED | length));
        } else if (length < 1 << 16) {
            out.put((byte) (MASKED | 126)).putShort((short) length);
        } else {
            out.put((byte) (MASKED | 127)).putLong(length);
        }
        // A mask of zeros leaves the bytes as they are.
        out.putInt(0).put(bytes, from, length);
        socket.getOutputStream().write(out.array(), 0, out.position());
    }

    @Override
    public InputStream in() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                while (position == frame.length) {
                    nextFrame();
                }
                return frame[position++] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (length == 0) {
                    return 0;
                }
                while (position == frame.length) {
                    nextFrame();
                }
                int count = Math.min(length, frame.length - position);
                System.arraycopy(frame, position, bytes, offset, count);
                position += count;
                return count;
            }
        };
    }

    private void nextFrame() throws IOException {
        int opcode = in.readUnsignedByte() & 0x0F;
        long length = in.readUnsignedByte() & 0x7F;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        byte[] bytes = in.readNBytes((int) length);
        if (opcode == BINARY || opcode == CONTINUATION) {
            frame = bytes;
            position = 0;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
