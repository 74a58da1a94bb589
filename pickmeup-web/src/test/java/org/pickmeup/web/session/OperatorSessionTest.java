package org.pickmeup.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Kind;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.SigningKey;
import org.pickmeup.protocol.Person;
import org.pickmeup.web.Http;
import org.pickmeup.web.WebServerTest;
import org.pickmeup.web.session.OperatorController.OperatorSession;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@WebServerTest
class OperatorSessionTest {

    private final SessionTokens tokens = new SessionTokens(
            SigningKey.loadOrCreate(Path.of("target/test-data/identity/session.key")), Clock.systemUTC());
    private final Instant expiry = Instant.now().plus(Duration.ofMinutes(20)).truncatedTo(ChronoUnit.SECONDS);

    private final RestTestClient http;

    OperatorSessionTest(@LocalServerPort int port) {
        http = Http.to(port);
    }

    @Test
    void givesEachPageAnIdentityOfItsOwnUntilTheTokenEnds() throws Exception {
        var token = tokens.issue(Identity.service(Kind.OPERATOR, expiry));
        var one = session(token);
        var other = session(token);
        assertThat(one.clientId()).startsWith("PMU-operator-").isNotEqualTo(other.clientId());
        assertThat(one.username()).isEqualTo("operator");
        assertThat(one.expiresAt()).isEqualTo(expiry);
        assertThat(one.expiresIn()).isBetween(1L, Duration.ofMinutes(20).toSeconds());
        var identity = tokens.verify(one.password());
        assertThat(identity.kind()).isEqualTo(Kind.OPERATOR);
        assertThat(identity.clientId()).isEqualTo(one.clientId());
    }

    @Test
    void isNotForDriversNorForThoseWhoShowNothing() {
        var driver = tokens.issue(Identity.of(Person.driver("Bryan"), "Bryan", expiry));
        for (var token : new String[] {driver, "nonsense", ""}) {
            ask(token)
                    .expectStatus()
                    .isUnauthorized()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectHeader()
                    .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
    }

    @Test
    void isNotProlongedWhereTheTokenDoesNotTellWhenItsBearerCame() {
        var token = tokens.issue(Identity.service(Kind.OPERATOR, expiry));
        assertThat(session(session(token).password()).expiresAt()).isEqualTo(expiry);
    }

    @Test
    void isProlongedByItsPassword() {
        var now = Instant.now();
        var token = tokens.issue(Identity.operator(now, expiry));
        assertThat(session(session(token).password()).expiresAt()).isAfter(now.plus(Duration.ofMinutes(59)));
    }

    private OperatorSession session(String token) {
        return ask(token)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
                .expectBody(OperatorSession.class)
                .returnResult()
                .getResponseBody();
    }

    private ResponseSpec ask(String token) {
        return http.post()
                .uri("/api/operator/sessions")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }
}
