package org.pickmeup.app.running;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes spans as a collector does, by OTLP over HTTP, and reads of them what tests ask for. */
public final class SpanReceiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Received> spans = new CopyOnWriteArrayList<>();

    /** @param parent the id of another span; empty where it has none */
    public record Received(String service, String trace, String id, String parent, String name) {}

    public SpanReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            read(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    public String endpoint() {
        return "http://localhost:%d/v1/traces".formatted(server.getAddress().getPort());
    }

    public List<Received> spans() {
        return spans;
    }

    /** Fields by their numbers in OpenTelemetry's trace.proto. */
    private void read(byte[] request) {
        for (byte[] resourceSpans : fields(request, 1)) {
            byte[] resource = fields(resourceSpans, 1).get(0);
            String service = fields(resource, 1).stream()
                    .filter(attribute -> text(attribute, 1).equals("service.name"))
                    .map(attribute -> text(fields(attribute, 2).get(0), 1))
                    .findFirst()
                    .orElseThrow();
            for (byte[] scopeSpans : fields(resourceSpans, 2)) {
                for (byte[] span : fields(scopeSpans, 2)) {
                    spans.add(new Received(service, hex(span, 1), hex(span, 2), hex(span, 4), text(span, 5)));
                }
            }
        }
    }

    private static String hex(byte[] message, int number) {
        List<byte[]> found = fields(message, number);
        return found.isEmpty() ? "" : HexFormat.of().formatHex(found.get(0));
    }

    private static String text(byte[] message, int number) {
        List<byte[]> found = fields(message, number);
        return found.isEmpty() ? "" : new String(found.get(0), StandardCharsets.UTF_8);
    }

    /** The fields of that number which have a length; those of other kinds are passed over. */
    private static List<byte[]> fields(byte[] message, int number) {
        List<byte[]> found = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            int key = (int) varint(in);
            switch (key & 7) {
                case 0 -> varint(in);
                case 1 -> in.getLong();
                case 5 -> in.getInt();
                default -> {
                    byte[] content = new byte[(int) varint(in)];
                    in.get(content);
                    if (key >>> 3 == number) {
                        found.add(content);
                    }
                }
            }
        }
        return found;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = in.get();
            value |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                return value;
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
