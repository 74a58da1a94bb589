package org.pickmeup.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pickmeup.app.running.JarProcess;
import org.pickmeup.app.running.Reachable;
import org.pickmeup.app.running.RideByHand;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Kind;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.SigningKey;

/** Broker, backend and web server as three processes, as in the containers. */
class JarsIT {

    @TempDir
    static Path folder;

    private static JarProcess broker;
    private static JarProcess backend;
    private static JarProcess web;
    private static String brokerUrl;

    @BeforeAll
    static void start() throws Exception {
        int mqtt = JarProcess.freePort();
        brokerUrl = "tcp://localhost:" + mqtt;
        broker = new JarProcess(
                        "broker",
                        folder,
                        "--pickmeup.broker.port=" + mqtt,
                        "--pickmeup.broker.websocket-port=0",
                        // As compose hands on what is not set.
                        "--pickmeup.tracing.endpoint=",
                        "--logging.structured.format.console=ecs")
                .healthy();
        backend = new JarProcess("backend", folder, "--pickmeup.broker.url=" + brokerUrl);
        web = new JarProcess(
                "web",
                folder,
                "--pickmeup.broker.url=" + brokerUrl,
                "--pickmeup.backend.url=" + backend.url(""),
                "--pickmeup.broker.http-url=" + broker.url(""));
        backend.healthy();
        web.healthy();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        for (JarProcess process : new JarProcess[] {web, backend, broker}) {
            if (process != null) {
                process.close();
            }
        }
    }

    @Test
    void carryARideToItsPaymentAndTellOfItAfterwards() throws Exception {
        UUID trip = RideByHand.ride(place(), "Bryan", "Mike");

        await().untilAsserted(() -> {
            var told = web.get("/api/trips/" + trip, "Authorization", operator());
            assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
            assertThat(told.body()).contains("\"paid\"", "\"Bryan\"", "\"Mike\"");
        });
    }

    @ParameterizedTest
    @CsvSource({"backend", "broker"})
    void areUnpluggedThroughTheWebServer(String part) throws Exception {
        JarProcess process = part.equals("broker") ? broker : backend;
        String path = "/api/plugs/" + part;
        assertThat(web.put(path, "{\"pulled\":true}").statusCode()).isEqualTo(401);
        assertThat(web.put(path, "{\"pulled\":true}", "Authorization", operator())
                        .statusCode())
                .isEqualTo(204);
        await().untilAsserted(() ->
                assertThat(process.get("/actuator/health").statusCode()).isEqualTo(503));
        assertThat(web.get("/api/plugs").body()).contains("\"%s\":{\"pulled\":true}".formatted(part));

        assertThat(web.put(path, "{\"pulled\":false}", "Authorization", operator())
                        .statusCode())
                .isEqualTo(204);
        process.healthy();
        backend.healthy();
        assertThat(web.get("/api/plugs").body())
                .isEqualTo("{\"broker\":{\"pulled\":false},\"backend\":{\"pulled\":false}}");
    }

    @ParameterizedTest
    @CsvSource({"/", "/passenger", "/driver", "/watch", "/api/settings", "/api/address", "/qr.svg", "/texts/es.json"})
    void servePages(String path) throws Exception {
        assertThat(web.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void countEachOnItsOwn() throws Exception {
        assertThat(broker.get("/actuator/prometheus").body()).contains("pickmeup_broker_messages_total");
        assertThat(backend.get("/actuator/prometheus").body())
                .contains("pickmeup_trips{phase=\"requested\"}", "pickmeup_outbox_age_seconds");
        assertThat(web.get("/actuator/prometheus").body())
                .contains("pickmeup_gateway_connections", "pickmeup_sessions");
    }

    @Test
    void logLinesOfJsonWhereThatIsAskedFor() {
        assertThat(broker.log().lines()).isNotEmpty().allMatch(line -> line.startsWith("{\"@timestamp\""));
        assertThat(backend.log().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).doesNotStartWith("{"));
    }

    private static Reachable place() {
        return new Reachable() {
            @Override
            public String brokerUrl() {
                return brokerUrl;
            }

            @Override
            public String url(String path) {
                return web.url(path);
            }
        };
    }

    private static String operator() {
        SigningKey key = SigningKey.loadOrCreate(SigningKey.fileIn(folder.resolve("data")));
        Instant soon = Instant.now().plus(Duration.ofMinutes(5));
        return "Bearer " + new SessionTokens(key, Clock.systemUTC()).issue(Identity.service(Kind.OPERATOR, soon));
    }
}
