package org.pickmeup.web.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pickmeup.web.WebServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Between a real HTTP client and a real HTTP server that stands in for the backend and the broker. */
@WebServerTest
class ForwardTest {

    private static final byte[] LARGE = "a".repeat(1 << 20).getBytes();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ExecutorService THREADS = Executors.newCachedThreadPool();
    private static final CountDownLatch OVER = new CountDownLatch(1);
    private static final BlockingQueue<HttpExchange> ASKED = new LinkedBlockingQueue<>();

    private static HttpServer backend;
    private static volatile HttpHandler answer;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void startBackend(DynamicPropertyRegistry properties) throws IOException {
        backend = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        backend.setExecutor(THREADS);
        backend.createContext("/", exchange -> {
            ASKED.add(exchange);
            answer.handle(exchange);
        });
        backend.start();
        properties.add(
                "pickmeup.backend.url",
                () -> "http://localhost:" + backend.getAddress().getPort());
        properties.add("pickmeup.backend.timeout", () -> "5s");
        properties.add(
                "pickmeup.broker.http-url",
                () -> "http://localhost:" + backend.getAddress().getPort());
    }

    @AfterAll
    static void stopBackend() {
        OVER.countDown();
        backend.stop(0);
        THREADS.shutdown();
    }

    @BeforeEach
    void nothingAsked() {
        ASKED.clear();
        answer = exchange -> send(exchange, 200, "application/json", "{\"total\":0}".getBytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/trips",
                "/api/trips?person=drivers/Bryan&state=paid,ended&from=2026-11-22T00:00:00%2B03:00",
                "/api/trips/5f0c6a5e-6a0e-4c1f-9d7e-1f5a7e6b2c3d",
                "/api/drivers/Bryan_B-1/earnings?zone=America/Montevideo",
                "/api/stats?by=hour",
                "/api/clients",
                "/api/plugs/backend",
                "/api/plugs/broker"
            })
    void asksTheBackendInTheNameOfTheBearer(String path) throws Exception {
        var response = get(path, "Authorization", "Bearer token");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"total\":0}");
        var asked = ASKED.remove();
        assertThat(asked.getRequestMethod()).isEqualTo("GET");
        assertThat(asked.getRequestURI()).hasToString(path);
        assertThat(asked.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer token");
    }

    @Test
    void passesNoOtherHeaderOnInEitherDirection() throws Exception {
        answer = exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("Set-Cookie", "from=backend");
            exchange.getResponseHeaders().set("X-Backend", "inner");
            send(exchange, 200, "application/json", "{}".getBytes());
        };
        var response =
                get("/api/trips", "Cookie", "lang=es", "X-Forwarded-For", "10.0.0.1", "Accept", "application/json");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(response.headers().map()).doesNotContainKeys("Set-Cookie", "X-Backend");
        assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
        var asked = ASKED.remove().getRequestHeaders();
        assertThat(asked.keySet()).doesNotContain("Cookie", "X-forwarded-for");
        assertThat(asked.get("Accept")).isEqualTo(List.of("application/json"));
    }

    @Test
    void passesOnWhatTheBackendRefuses() throws Exception {
        answer = exchange -> {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
            send(exchange, 401, "application/problem+json", "{\"status\":401}".getBytes());
        };
        var response = get("/api/trips");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(response.body()).isEqualTo("{\"status\":401}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/trips/",
                "/api/trips/%2e%2e",
                "/api/trips/%2e%2e/%2e%2e/actuator/health",
                "/api/trips/a/b",
                "/api/drivers/Bryan",
                "/api/drivers/%2e%2e/earnings",
                "/api/ledger"
            })
    void asksTheBackendForNothingElse(String path) throws Exception {
        assertThat(get(path).statusCode()).isBetween(400, 404);
        assertThat(ASKED).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/plugs/backend", "/api/plugs/broker"})
    void passesOnWhoPullsAPlug(String path) throws Exception {
        var said = new LinkedBlockingQueue<String>();
        answer = exchange -> {
            said.add(new String(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        };
        var put = HttpRequest.newBuilder(uri(path))
                .headers("Authorization", "Bearer token", "Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"pulled\":true}"))
                .build();
        assertThat(CLIENT.send(put, BodyHandlers.ofString()).statusCode()).isEqualTo(204);
        assertThat(said).containsExactly("{\"pulled\":true}");
        assertThat(ASKED.remove().getRequestMethod()).isEqualTo("PUT");
    }

    @Test
    void passesOnWhoseConnectionIsToEnd() throws Exception {
        answer = exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        };
        var delete = HttpRequest.newBuilder(uri("/api/clients/PMU-Driver-Bryan"))
                .DELETE()
                .build();
        assertThat(CLIENT.send(delete, BodyHandlers.ofString()).statusCode()).isEqualTo(204);
        assertThat(ASKED.remove().getRequestMethod()).isEqualTo("DELETE");
    }

    @Test
    void tellsThePlugsOfTheOtherProcesses() throws Exception {
        answer = exchange -> {
            boolean ofBroker = exchange.getRequestURI().getPath().equals("/api/plugs/broker");
            send(exchange, ofBroker ? 200 : 404, "application/json", "{\"pulled\":true}".getBytes());
        };
        assertThat(get("/api/plugs").body()).isEqualTo("{\"broker\":{\"pulled\":true}}");
    }

    @Test
    void changesNothingElse() throws Exception {
        var post = HttpRequest.newBuilder(uri("/api/trips"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(CLIENT.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
        assertThat(ASKED).isEmpty();
    }

    @Test
    void passesAnAnswerOnWhileItComes() throws Exception {
        var firstPartRead = new CountDownLatch(1);
        answer = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(LARGE);
            await(firstPartRead);
            exchange.close();
        };
        var request = HttpRequest.newBuilder(uri("/api/trips")).build();
        try (InputStream body =
                CLIENT.send(request, BodyHandlers.ofInputStream()).body()) {
            assertThat(body.read()).isEqualTo('a');
            firstPartRead.countDown();
            assertThat(body.readAllBytes()).hasSize(LARGE.length - 1);
        }
    }

    @Test
    void saysThatTheBackendIsAway() throws Exception {
        answer = HttpExchange::close;
        assertProblem(get("/api/trips"), 502, "The backend cannot be reached at the moment. Please try again later.");
    }

    @Test
    void doesNotWaitForABackendThatDoesNotAnswer() throws Exception {
        answer = exchange -> await(OVER);
        assertProblem(get("/api/trips"), 504, "The backend takes too long to answer. Please try again later.");
    }

    @Test
    void breaksAnAnswerOffWhereTheBackendDid() {
        answer = exchange -> {
            exchange.sendResponseHeaders(200, 2L * LARGE.length);
            exchange.getResponseBody().write(LARGE);
            exchange.getResponseBody().flush();
            exchange.close();
        };
        assertThatThrownBy(() -> get("/api/trips")).isInstanceOf(IOException.class);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static void assertProblem(HttpResponse<String> response, int status, String sentence) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(response.body()).contains(sentence);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
