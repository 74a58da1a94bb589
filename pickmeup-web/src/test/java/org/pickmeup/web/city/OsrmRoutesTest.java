package org.pickmeup.web.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pickmeup.city.Point;
import org.pickmeup.city.Route;
import org.pickmeup.city.RoutePlanner;
import org.pickmeup.identity.Refusals;

class OsrmRoutesTest {

    private static final Point FROM = new Point(-97.74, 30.27);
    private static final Point TO = new Point(-97.7, 30.3);
    private static final Route GUESS = new Route(3, 400, List.of(FROM, TO));
    private static final String WAY = """
            {"code":"Ok","routes":[{"distance":1609.344,"duration":120.5,
            "geometry":{"type":"LineString","coordinates":[[-97.74,30.27],[-97.72,30.28],[-97.7,30.3]]}}]}""";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicReference<String> asked = new AtomicReference<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<String> answer = new AtomicReference<>(WAY);
    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            asked.set(exchange.getRequestURI().toString());
            if (answer.get() == null) {
                awaitEnd();
            } else {
                var bytes = answer.get().getBytes();
                exchange.sendResponseHeaders(answer.get().contains("\"Ok\"") ? 200 : 400, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopServer() {
        ended.countDown();
        server.stop(0);
    }

    @Test
    void drivesAsTheServerFindsIt() {
        var route = routes().route(FROM, TO);

        assertThat(asked.get()).isEqualTo("/route/v1/driving/-97.74,30.27;-97.7,30.3?overview=full&geometries=geojson");
        assertThat(route.distance()).isEqualTo(1, within(1e-9));
        assertThat(route.time()).isEqualTo(120.5);
        assertThat(route.path()).containsExactly(FROM, new Point(-97.72, 30.28), TO);
        assertThat(failures()).isZero();
    }

    @Test
    void guessesWhereThereIsNoWay() {
        answer.set("{\"code\":\"NoRoute\",\"message\":\"Impossible route between points\"}");

        assertThat(routes().route(FROM, TO)).isEqualTo(GUESS);
        assertThat(failures()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<h1>Bad gateway</h1>",
                "{\"code\":\"TooBig\"}",
                "{\"code\":\"Ok\",\"routes\":[]}",
                "{\"code\":\"Ok\",\"routes\":[{\"distance\":1,\"duration\":1,\"geometry\":{\"coordinates\":[[500,500]]}}]}"
            })
    void guessesAndCountsWhenTheAnswerIsNone(String nonsense) {
        answer.set(nonsense);

        assertThat(routes().route(FROM, TO)).isEqualTo(GUESS);
        assertThat(failures()).isEqualTo(1);
    }

    @Test
    void waitsOnlySoLongAndThenLeavesTheServerAlone() {
        answer.set(null);
        var routes = routes(Duration.ofMillis(500));
        assertThat(routes.route(FROM, TO)).isEqualTo(GUESS);

        answer.set(WAY);
        asked.set(null);
        assertThat(routes.route(FROM, TO)).isEqualTo(GUESS);
        assertThat(asked.get()).isNull();
        assertThat(failures()).isEqualTo(1);
    }

    private RoutePlanner routes() {
        return routes(Duration.ofSeconds(30));
    }

    private RoutePlanner routes(Duration timeout) {
        var url = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        var properties = new RouteProperties(url, timeout);
        return new OsrmRoutes(properties, (from, to) -> GUESS, new Refusals(meters, Clock.systemUTC()));
    }

    private double failures() {
        var counter = meters.find("pickmeup.refused")
                .tags("where", "route", "reason", "osrm")
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
