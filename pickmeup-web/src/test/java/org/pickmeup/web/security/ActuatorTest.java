package org.pickmeup.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Kind;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.SigningKey;
import org.pickmeup.protocol.Person;
import org.pickmeup.web.Http;
import org.pickmeup.web.WebApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Behind a proxy that the web server knows: addresses are what it says. */
@SpringBootTest(
        classes = WebApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"pickmeup.broker.url=tcp://localhost:1", "server.forward-headers-strategy=native"})
class ActuatorTest {

    private static final String STRANGER = "203.0.113.7";

    @TempDir
    private static Path dataDir;

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void dataDir(DynamicPropertyRegistry registry) {
        registry.add("pickmeup.data-dir", () -> dataDir);
    }

    private int status(String path, String from, String token) {
        RestTestClient.RequestHeadersSpec<?> request =
                Http.to(port).get().uri(path).header("X-Forwarded-For", from);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.exchange().expectBody().returnResult().getStatus().value();
    }

    private static String token(Identity identity) {
        return new SessionTokens(SigningKey.loadOrCreate(SigningKey.fileIn(dataDir)), Clock.systemUTC())
                .issue(identity);
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health, 203.0.113.7, 200",
        "/actuator/prometheus, 203.0.113.7, 401",
        "/actuator, 203.0.113.7, 401",
        "/actuator/env, 203.0.113.7, 401",
        "/actuator/prometheus;a=b, 203.0.113.7, 401",
        "/actuator//prometheus, 203.0.113.7, 401",
        "/actuator/prometheus, 2001:db8::7, 401",
        "/actuator/prometheus, unknown, 401",
        "/actuator/prometheus, 127.0.0.1, 200",
        "/actuator/prometheus, 192.168.1.7, 200",
        "/actuator/prometheus, fd12::7, 200"
    })
    void isClosedToStrangers(String path, String from, int status) {
        assertThat(status(path, from, null)).isEqualTo(status);
    }

    @Test
    void isOpenToOperatorsFromAnywhere() {
        Instant soon = Instant.now().plusSeconds(60);
        String operator = token(Identity.service(Kind.OPERATOR, soon));
        String driver = token(Identity.of(Person.driver("Bryan"), "Bryan", soon));
        assertThat(status("/actuator/prometheus", STRANGER, operator)).isEqualTo(200);
        assertThat(status("/actuator/prometheus", STRANGER, driver)).isEqualTo(401);
        assertThat(status("/actuator/prometheus", STRANGER, "nonsense")).isEqualTo(401);
        assertThat(meters.get("pickmeup.refused")
                        .tag("where", "actuator")
                        .counter()
                        .count())
                .isPositive();
    }

    @Test
    void tellsNoDetails() {
        Http.to(port)
                .get()
                .uri("/actuator/health")
                .exchange()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("UP")
                .jsonPath("$.components")
                .doesNotExist();
    }
}
