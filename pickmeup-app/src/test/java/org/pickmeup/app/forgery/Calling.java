package org.pickmeup.app.forgery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pickmeup.app.forgery.Stage.BRYAN;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pickmeup.identity.Identity;

/** Asking over HTTP for what is others', or is nobody's to ask for. */
interface Calling extends Forgeries {

    HttpClient HTTP = HttpClient.newHttpClient();

    private HttpRequest.Builder call(String path, String bearer) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(stage().app.url(path)));
        return bearer == null ? request : request.header("Authorization", "Bearer " + bearer);
    }

    /** Whoever is refused is told so in a sentence, and nothing of what is behind it. */
    private static void assertRefused(HttpRequest.Builder request, Integer... statuses)
            throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isIn((Object[]) statuses);
        assertThat(response.body()).doesNotContain("Ana", "Exception", "\tat ", "org.");
    }

    private HttpRequest.Builder signIn(String name, String bearer) {
        return call("/api/sessions", bearer)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"role\":\"driver\",\"name\":\"%s\"}".formatted(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/trips", "/api/stats", "/api/drivers/Bryan/earnings"})
    default void readsTheHistoryWithoutAToken(String path) throws Exception {
        assertRefused(call(path, null), 401);
    }

    @Test
    default void readsTheHistoryWithAnExpiredToken() throws Exception {
        Identity late = Identity.of(BRYAN, "Bryan", Instant.now().minusSeconds(1));
        assertRefused(call("/api/trips", stage().app.tokens().issue(late)), 401);
    }

    @Test
    default void readsTheHistoryWithAnAlteredToken() throws Exception {
        assertRefused(call("/api/trips", stage().mallory.password() + "x"), 401);
    }

    @Test
    default void readsTheTripOfAnother() throws Exception {
        assertRefused(call("/api/trips/" + stage().trip, stage().mallory.password()), 404);
    }

    @Test
    default void findsTheTripsOfAnother() throws Exception {
        assertRefused(call("/api/trips?person=drivers/Bryan", stage().mallory.password()), 403);
    }

    @Test
    default void countsTheEarningsOfAnother() throws Exception {
        assertRefused(call("/api/drivers/Bryan/earnings", stage().mallory.password()), 403);
    }

    @Test
    default void readsTheFiguresOfTheTown() throws Exception {
        assertRefused(call("/api/stats", stage().mallory.password()), 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/trips/../../actuator/env",
                "/api/trips/%2e%2e/%2e%2e/actuator/env",
                "/api/drivers/..%2fBryan/earnings",
                "/js/..%2f..%2fapplication.properties",
                "/webjars/%2e%2e/%2e%2e/application.properties",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/h2-console"
            })
    default void goesWhereNoWayLeads(String path) throws Exception {
        assertRefused(call(path, stage().mallory.password()), 400, 401, 403, 404);
    }

    @Test
    default void takesANameThatIsInUse() throws Exception {
        assertRefused(signIn("Bryan", null), 409);
    }

    @Test
    default void takesANameThatIsInUseWithTheTokenOfTheirOwn() throws Exception {
        assertRefused(signIn("Bryan", stage().mallory.password()), 409);
    }

    @Test
    default void takesANameThatLooksLikeOneInUse() throws Exception {
        assertRefused(signIn("Br\u00FDan", null), 409);
    }

    @Test
    default void hidesTheNameTheyTake() throws Exception {
        assertRefused(signIn("\\u202Enayr\\u200BB", null), 400);
    }

    @Test
    default void givesTheNameOfAnotherBack() throws Exception {
        HttpRequest.Builder request =
                call("/api/sessions", stage().mallory.password() + "x").DELETE();
        assertThat(HTTP.send(request.build(), BodyHandlers.ofString()).statusCode())
                .isIn(204, 401);
        assertRefused(signIn("Bryan", null), 409);
    }

    @Test
    default void sendsMoreThanANameCanNeed() throws Exception {
        assertRefused(signIn("x".repeat(100_000), null), 413);
    }
}
