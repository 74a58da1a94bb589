package org.pickmeup.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Kind;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.SigningKey;
import tools.jackson.databind.json.JsonMapper;

class ProgramsWithAccountsTest {

    private static final String WISH = "{\"role\":\"driver\",\"name\":\"Bryan\"}";

    @TempDir
    static Path dataDir;

    private static RunningWithAccounts app;

    @BeforeAll
    static void start() {
        app = new RunningWithAccounts(dataDir);
        app.provider.registerProgram("taxi-bot");
        app.provider.registerProgram("weather");
        app.provider.say("taxi-bot", Map.of("aud", List.of("pickmeup"), "client_id", "taxi-bot"));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void areTheClientWhoseCredentialsTheyHave() throws Exception {
        var response = ask(clientCredentials("taxi-bot"));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        var session = JsonMapper.shared().readTree(response.body());
        assertThat(session.path("id").asString()).isEqualTo("taxi-bot_app");
        assertThat(session.path("username").asString()).isEqualTo("drivers/taxi-bot_app");
        assertThat(session.path("password").asString()).isNotBlank();
    }

    @Test
    void mayHaveATokenForAPerson() throws Exception {
        var response = ask(app.provider.sign(app.provider.issuer(), "ana", List.of("pickmeup"), inAWhile()));
        assertThat(JsonMapper.shared().readTree(response.body()).path("id").asString())
                .isEqualTo("ana");
    }

    @Test
    void areRefusedOnATokenForSomebodyElse() throws Exception {
        isRefused(ask(clientCredentials("weather")));
    }

    @Test
    void areRefusedOnATokenOfSomebodyElse() throws Exception {
        isRefused(ask(app.provider.sign("https://issuer.example.org", "ana", List.of("pickmeup"), inAWhile())));
    }

    @Test
    void areRefusedOnATokenThatHasExpired() throws Exception {
        var anHourAgo = Instant.now().minus(Duration.ofHours(1));
        isRefused(ask(app.provider.sign(app.provider.issuer(), "ana", List.of("pickmeup"), anHourAgo)));
    }

    @Test
    void areRefusedOnATokenThatTheProviderHasNotSigned() throws Exception {
        var token = app.provider.sign(app.provider.issuer(), "ana", List.of("pickmeup"), inAWhile());
        var other = app.provider.sign(app.provider.issuer(), "mike", List.of("pickmeup"), inAWhile());
        isRefused(ask(token.substring(0, token.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'))));
    }

    @Test
    void areRefusedWithoutAToken() throws Exception {
        isRefused(ask(""));
    }

    @Test
    void ofTheInstallationMakePeopleUp() throws Exception {
        var key = SigningKey.loadOrCreate(SigningKey.fileIn(dataDir));
        var operator = Identity.service(Kind.OPERATOR, "simulator", inAWhile());
        var response = ask(new SessionTokens(key, Clock.systemUTC()).issue(operator));
        assertThat(JsonMapper.shared().readTree(response.body()).path("id").asString())
                .isEqualTo("Bryan");
    }

    private static Instant inAWhile() {
        return Instant.now().plus(Duration.ofMinutes(5));
    }

    private static String clientCredentials(String client) throws Exception {
        var credentials = Base64.getEncoder()
                .encodeToString((client + ":" + Provider.secret(client)).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(app.provider.issuer() + "/oauth2/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared()
                .readTree(response.body())
                .path("access_token")
                .asString();
    }

    private static HttpResponse<String> ask(String token) throws Exception {
        return app.browser().askForSession(WISH, "Authorization", "Bearer " + token);
    }

    private static void isRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }
}
