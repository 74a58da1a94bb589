package org.pickmeup.simulator.connection;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.pickmeup.protocol.FareTable;
import org.pickmeup.protocol.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The web server's HTTP API, as far as the simulator needs it: sessions, the fare, and plugs. */
public final class WebServer {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** After so many namesakes a person gives up. */
    private static final int NAMESAKES = 100;

    private final URI url;
    private final JsonMapper json;
    private final Supplier<Optional<String>> proof;
    private final HttpClient http;

    /** @param proof token with which somebody new is let in; nothing where none is asked for */
    public WebServer(URI url, JsonMapper json, Supplier<Optional<String>> proof) {
        this(url, json, proof, HttpClient.newBuilder());
    }

    private WebServer(URI url, JsonMapper json, Supplier<Optional<String>> proof, HttpClient.Builder http) {
        this.url = url;
        this.json = json;
        this.proof = proof;
        this.http = http.connectTimeout(PATIENCE).build();
    }

    /** The one of the same process, whatever its certificate. */
    public static WebServer ofThisProcess(URI url, JsonMapper json, Supplier<Optional<String>> proof) {
        return new WebServer(url, json, proof, HttpClient.newBuilder().sslContext(OwnCertificate.trusted()));
    }

    /**
     * Opens a session under the name, or under the name with a number where somebody else has it.
     *
     * @throws IOException when the server is not there or refuses
     */
    public Session open(Role role, String name) throws IOException, InterruptedException {
        Optional<String> token = proof.get();
        for (int number = 1; number <= NAMESAKES; number++) {
            HttpRequest.Builder request = sessionRequest(role, number == 1 ? name : name + " " + number);
            token.ifPresent(it -> request.header("Authorization", "Bearer " + it));
            HttpResponse<String> response = send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != 409) {
                return session(response);
            }
        }
        throw new IOException("%s refuses a session for '%s': the name is in use".formatted(url, name));
    }

    /** Renews a session that runs out, under the same id. */
    public Session renew(Role role, Session session) throws IOException, InterruptedException {
        HttpRequest request = sessionRequest(role, session.name())
                .header("Authorization", "Bearer " + session.password())
                .build();
        return session(send(request, BodyHandlers.ofString()));
    }

    /** Gives the name back. */
    public void close(Session session) throws IOException, InterruptedException {
        HttpRequest request = request("/api/sessions")
                .header("Authorization", "Bearer " + session.password())
                .DELETE()
                .build();
        send(request, BodyHandlers.discarding());
    }

    /** What a ride costs here. */
    public FareTable fare() throws IOException, InterruptedException {
        HttpResponse<String> response = send(request("/api/settings").build(), BodyHandlers.ofString());
        expect(200, response);
        JsonNode fare = json.readTree(response.body()).path("fare");
        return new FareTable(
                fare.path("base").decimalValue(),
                fare.path("perMile").decimalValue(),
                fare.path("perMinute").decimalValue(),
                fare.path("minimum").decimalValue());
    }

    /**
     * Pulls the plug of a part of the installation, or plugs it in again.
     *
     * @param token an operator's
     */
    public void pullPlug(String part, boolean pulled, String token) throws IOException, InterruptedException {
        HttpRequest request = request("/api/plugs/" + part)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json.writeValueAsString(Map.of("pulled", pulled))))
                .build();
        expect(204, send(request, BodyHandlers.ofString()));
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body)
            throws IOException, InterruptedException {
        try {
            return http.send(request, body);
        } catch (ConnectException e) {
            // Which has no message of its own.
            throw new IOException(url + " cannot be reached", e);
        }
    }

    private HttpRequest.Builder sessionRequest(Role role, String name) {
        String body = json.writeValueAsString(Map.of("role", role.label(), "name", name));
        return request("/api/sessions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path)).timeout(PATIENCE);
    }

    private Session session(HttpResponse<String> response) throws IOException {
        expect(201, response);
        return json.readValue(response.body(), Session.class);
    }

    private void expect(int status, HttpResponse<String> response) throws IOException {
        if (response.statusCode() != status) {
            throw new IOException(
                    "%s answers %d: %s".formatted(response.uri(), response.statusCode(), response.body()));
        }
    }
}
