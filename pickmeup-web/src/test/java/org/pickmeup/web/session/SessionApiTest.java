package org.pickmeup.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.pickmeup.web.Http;
import org.pickmeup.web.WebServerTest;
import org.pickmeup.web.session.Sessions.Session;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@WebServerTest
class SessionApiTest {

    private final RestTestClient http;

    SessionApiTest(@LocalServerPort int port) {
        http = Http.to(port);
    }

    @Test
    void givesWhatAnMqttConnectNeeds() {
        var session = open("driver", "José Núñez");
        assertThat(session.id()).isEqualTo("Jose-Nunez");
        assertThat(session.role()).isEqualTo("driver");
        assertThat(session.name()).isEqualTo("José Núñez");
        assertThat(session.clientId()).isEqualTo("PMU-Driver-Jose-Nunez");
        assertThat(session.username()).isEqualTo("drivers/Jose-Nunez");
        assertThat(session.password()).isNotBlank();
        assertThat(session.expiresAt())
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(14)),
                        Instant.now().plus(Duration.ofMinutes(15)));
        assertThat(session.expiresIn()).isEqualTo(Duration.ofMinutes(15).toSeconds());
    }

    @Test
    void writesTheExpiryAsAStringAndLetsNobodyKeepTheAnswer() {
        post("{\"role\":\"passenger\",\"name\":\"Expiry\"}")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
                .expectBody()
                .jsonPath("$.expiresAt")
                .value(String.class, expiry -> assertThat(Instant.parse(expiry)).isAfter(Instant.now()));
    }

    @Test
    void refusesANameThatIsInUse() {
        open("driver", "Taken");
        post("{\"role\":\"driver\",\"name\":\"Taken\"}")
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("The name is in use")
                .jsonPath("$.detail")
                .isEqualTo("Somebody is here as \"Taken\" already. Please choose another name.");
    }

    @Test
    void letsTheSameBrowserComeBackToItsName() {
        var first = open("driver", "Returning");
        http.post()
                .uri("/api/sessions")
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + first.password())
                .body("{\"role\":\"driver\",\"name\":\"Returning\"}")
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @Test
    void letsNobodyInOnSomebodyElsesPassword() {
        open("driver", "Owner");
        var other = open("driver", "Other");
        http.post()
                .uri("/api/sessions")
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + other.password())
                .body("{\"role\":\"driver\",\"name\":\"Owner\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(409);
    }

    @Test
    void freesANameThatIsGivenBack() {
        var session = open("passenger", "Leaving");
        http.delete()
                .uri("/api/sessions")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + session.password())
                .exchange()
                .expectStatus()
                .isNoContent();
        open("passenger", "Leaving");
    }

    @Test
    void knowsOfNoConnectionOfSomebodyWhoHasNotConnected() {
        http.get()
                .uri("/api/sessions")
                .header(
                        HttpHeaders.AUTHORIZATION,
                        "Bearer " + open("passenger", "Quiet").password())
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
                .expectBody()
                .json("{\"connectionTime\":null}");
    }

    @Test
    void giveBackOfNothingIsHarmless() {
        http.delete().uri("/api/sessions").exchange().expectStatus().isNoContent();
        http.delete()
                .uri("/api/sessions")
                .header(HttpHeaders.AUTHORIZATION, "Bearer nonsense")
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private Session open(String role, String name) {
        return post("{\"role\":\"%s\",\"name\":\"%s\"}".formatted(role, name))
                .expectStatus()
                .isCreated()
                .expectBody(Session.class)
                .returnResult()
                .getResponseBody();
    }

    private ResponseSpec post(String body) {
        return http.post()
                .uri("/api/sessions")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
