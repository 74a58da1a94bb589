package org.pickmeup.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pickmeup.web.Http;
import org.pickmeup.web.WebServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

@WebServerTest
class EveryAnswerTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /driver",
        "GET, /css/base.css",
        "GET, /texts/en.json",
        "GET, /api/settings",
        "GET, /api/nowhere",
        "GET, /nowhere",
        "PUT, /api/sessions",
        "POST, /",
        "GET, /mqtt",
        "GET, /actuator",
        "GET, /actuator/health",
        "GET, /actuator/prometheus",
        "GET, /actuator/env"
    })
    void isRestrictedInWhatABrowserMayDoWithIt(HttpMethod method, String path) {
        var headers = Http.to(port)
                .method(method)
                .uri(path)
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders();
        assertThat(headers.getFirst("Content-Security-Policy"))
                .contains("frame-ancestors 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(headers.getFirst("Server")).isNull();
    }
}
