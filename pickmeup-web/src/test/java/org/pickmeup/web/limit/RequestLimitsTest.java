package org.pickmeup.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pickmeup.web.Http;
import org.pickmeup.web.WebApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@SpringBootTest(
        classes = WebApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "pickmeup.broker.url=tcp://localhost:1",
            "pickmeup.data-dir=target/test-data",
            "server.forward-headers-strategy=native",
            "pickmeup.limits.trusted=192.0.2.100",
            "pickmeup.limits.http.session-burst=3",
            "pickmeup.limits.http.sessions-per-minute=1",
            "pickmeup.limits.http.body=1KB"
        })
class RequestLimitsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry meters;

    private RestTestClient http;

    @BeforeEach
    void connect() {
        http = Http.to(port);
    }

    private ResponseSpec signIn(String address, String name) {
        return http.post()
                .uri("/api/sessions")
                .header("X-Forwarded-For", address)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "es")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"role\":\"driver\",\"name\":\"%s\"}".formatted(name))
                .exchange();
    }

    private double refused(String where, String reason) {
        return meters.get("pickmeup.refused")
                .tag("where", where)
                .tag("reason", reason)
                .counter()
                .count();
    }

    @Test
    void givesAnAddressSoManySessions() {
        IntStream.range(0, 3)
                .forEach(i -> signIn("192.0.2.1", "Many" + i).expectStatus().isCreated());
        signIn("192.0.2.1", "OneTooMany")
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "60")
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("Se registra demasiada gente desde donde estás. Espera un momento, por favor.");
        signIn("192.0.2.2", "Elsewhere").expectStatus().isCreated();
        assertThat(refused("session", "rate")).isEqualTo(1);
    }

    @Test
    void givesATrustedAddressAnyNumber() {
        IntStream.range(0, 10)
                .forEach(
                        i -> signIn("192.0.2.100", "Trusted" + i).expectStatus().isCreated());
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        signIn("192.0.2.3", "x".repeat(2000))
                .expectStatus()
                .isEqualTo(413)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("La solicitud supera los 1.024 bytes.");
        assertThat(refused("request", "size")).isEqualTo(1);
    }
}
