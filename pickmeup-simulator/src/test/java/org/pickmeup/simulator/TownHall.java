package org.pickmeup.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.SigningKey;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for the web server: sessions, with tokens that the broker believes, and the fare of 2014. */
final class TownHall implements AutoCloseable {

    private final JsonMapper json = JsonMapper.shared();
    private final HttpServer server;
    private final SessionTokens tokens;
    private final Set<String> namesInUse = ConcurrentHashMap.newKeySet();

    /** What was asked for, as {@code POST Bearer …}. */
    final CopyOnWriteArrayList<String> requests = new CopyOnWriteArrayList<>();

    volatile Duration lifetime = Duration.ofHours(1);

    TownHall(Path dataDir) throws IOException {
        tokens = new SessionTokens(
                SigningKey.loadOrCreate(dataDir.resolve("identity").resolve("session.key")), Clock.systemUTC());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/settings", this::settings);
        server.createContext("/api/sessions", this::sessions);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    Set<String> namesInUse() {
        return namesInUse;
    }

    /** A token for anyone, signed as the web server would. */
    String token(Identity identity) {
        return tokens.issue(identity);
    }

    private void settings(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                200,
                Map.of("fare", Map.of("base", 5.00, "perMile", 0.75, "perMinute", 0.50, "minimum", 5.00)));
    }

    private void sessions(HttpExchange exchange) throws IOException {
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        requests.add(exchange.getRequestMethod() + (bearer == null ? "" : " " + bearer));
        if (exchange.getRequestMethod().equals("DELETE")) {
            namesInUse.clear();
            exchange.sendResponseHeaders(204, -1);
            return;
        }
        JsonNode body = json.readTree(exchange.getRequestBody());
        String name = body.path("name").stringValue();
        if (!namesInUse.add(name) && bearer == null) {
            answer(exchange, 409, Map.of("detail", "That name is in use."));
            return;
        }
        Role role = Role.ofLabel(body.path("role").stringValue()).orElseThrow();
        Identity identity = Identity.of(
                new Person(role, id(name)), name, Clock.systemUTC().instant().plus(lifetime));
        answer(
                exchange,
                201,
                Map.of(
                        "id", identity.id(),
                        "role", role.label(),
                        "name", name,
                        "clientId", identity.clientId(),
                        "username", identity.username(),
                        "password", token(identity),
                        "expiresAt", identity.expiresAt().toString()));
    }

    private static String id(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace(' ', '-');
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
