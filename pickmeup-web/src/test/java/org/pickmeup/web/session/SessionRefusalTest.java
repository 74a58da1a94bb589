package org.pickmeup.web.session;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pickmeup.web.Http;
import org.pickmeup.web.WebServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** What is wrong with a request for a session is told in a problem document, in the language of whoever asks. */
@WebServerTest
class SessionRefusalTest {

    private final RestTestClient http;

    SessionRefusalTest(@LocalServerPort int port) {
        http = Http.to(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|A name is needed.",
                "null|A name is needed.",
                "{\"role\":\"driver\",\"name\":\"  \"}|A name is needed.",
                "{\"name\":\"Bryan\"}|The role must be \"driver\" or \"passenger\".",
                "{\"role\":\"backend\",\"name\":\"Bryan\"}|The role must be \"driver\" or \"passenger\".",
                "{\"role\":\"driver\",\"name\":\"12345678901234567890123456789012345678901\"}|"
                        + "The name is too long: 40 characters are the most.",
                "{\"role\":\"driver\",\"name\":\"Bry\\u202Ean\"}|"
                        + "The name has characters in it that cannot be seen. Please type it anew.",
                "{\"role\":\"driver\",\"name\":\"Bry\\u200Ban\"}|"
                        + "The name has characters in it that cannot be seen. Please type it anew.",
                "{\"role\":|The request is not readable JSON.",
                "[]|The request is not readable JSON.",
                "''|The request is not readable JSON.",
            })
    void saysWhatIsWrongWithARequest(String body, String detail) {
        post(body)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(400)
                .jsonPath("$.detail")
                .isEqualTo(detail);
    }

    @Test
    void refusesMoreThanANameAndARoleCanNeed() {
        post("{\"role\":\"driver\",\"name\":\"%s\"}".formatted("x".repeat(1_000_000)))
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("The request is larger than 4,096 bytes.");
    }

    @Test
    void refusesWhatIsNotJson() {
        http.post()
                .uri("/api/sessions")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("role=driver&name=Bryan")
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("The content must be of the type application/json.");
    }

    @Test
    void refusesOtherMethods() {
        http.put()
                .uri("/api/sessions")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("The method PUT cannot be used here.");
    }

    @Test
    void speaksTheCallersLanguage() {
        http.post()
                .uri("/api/sessions")
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "es-UY,es;q=0.9")
                .body("{}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("Hace falta un nombre.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "Bearer nonsense", "Bearer "})
    void tellsNobodyKnownNothing(String authorization) {
        http.get()
                .uri("/api/sessions")
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("The bearer token of this request is none, or it has expired.");
    }

    private ResponseSpec post(String body) {
        return http.post()
                .uri("/api/sessions")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
