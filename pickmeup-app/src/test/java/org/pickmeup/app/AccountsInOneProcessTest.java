package org.pickmeup.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.running.Observer;
import org.pickmeup.app.running.RunningApp;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Kind;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.SigningKey;

/** Accounts guard the pages and the sessions, and nothing else of what is in the same process. */
class AccountsInOneProcessTest {

    /** Nobody is asked there before somebody signs in. */
    private static final String AWAY = "http://localhost:1";

    @TempDir
    static Path data;

    private static RunningApp app;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        app = RunningApp.start(data, "--pickmeup.accounts.issuer=" + AWAY, "--pickmeup.simulator.drivers=1");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void pagesLeadToTheProvider() throws Exception {
        HttpResponse<String> page = get("/passenger");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/oauth2/authorization/pickmeup"));
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void sessionsAreForThoseWhoHaveSignedIn() throws Exception {
        assertThat(askForSession("nonsense").statusCode()).isEqualTo(401);
    }

    @Test
    void aProviderThatIsAwayIsTold() throws Exception {
        String forged = Stream.of("{\"alg\":\"RS256\"}", "{\"iss\":\"" + AWAY + "\",\"sub\":\"ana\"}", "forged")
                .map(part -> Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes()))
                .collect(Collectors.joining("."));
        HttpResponse<String> refusal = askForSession(forged);
        assertThat(refusal.statusCode()).isEqualTo(503);
        assertThat(refusal.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(get("/oauth2/authorization/pickmeup").statusCode()).isEqualTo(500);
    }

    @Test
    void theRestIsAsItWas() throws Exception {
        await().untilAsserted(
                        () -> assertThat(get("/actuator/health").statusCode()).isEqualTo(200));
        assertThat(get("/api/settings").statusCode()).isEqualTo(200);
        assertThat(get("/api/trips").statusCode()).isEqualTo(401);

        Identity operator = Identity.service(Kind.OPERATOR, Instant.now().plusSeconds(60));
        SigningKey key = SigningKey.loadOrCreate(SigningKey.fileIn(data));
        String token = new SessionTokens(key, Clock.systemUTC()).issue(operator);
        HttpRequest trips = HttpRequest.newBuilder(URI.create(app.url("/api/trips")))
                .header("Authorization", "Bearer " + token)
                .build();
        assertThat(http.send(trips, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    @Test
    void simulatedPeopleNeedNoAccount() {
        Observer observer = app.observe();
        await().untilAsserted(() -> assertThat(observer.messages())
                .extracting(Observer.Seen::topic)
                .anyMatch(topic -> topic.matches("pickmeup/drivers/[^/]+")));
    }

    private HttpResponse<String> askForSession(String bearer) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(app.url("/api/sessions")))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + bearer)
                .POST(HttpRequest.BodyPublishers.ofString("{\"role\":\"driver\",\"name\":\"Bryan\"}"))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(app.url(path))).build(), BodyHandlers.ofString());
    }
}
