package org.pickmeup.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PeopleWithAccountsTest {

    private static final String PASSENGER = "{\"role\":\"passenger\",\"name\":\"Mike\"}";
    private static final String DRIVER = "{\"role\":\"driver\",\"name\":\"Mike\"}";

    @TempDir
    static Path dataDir;

    private static RunningWithAccounts app;

    private final SignedInBrowser browser = app.browser();

    @BeforeAll
    static void start() {
        app = new RunningWithAccounts(dataDir, "pickmeup.accounts.role-claim=roles");
        app.provider.say("ana", Map.of("name", "Ana Núñez", "roles", List.of("passenger", "clerk")));
        app.provider.say("mike", Map.of("preferred_username", "mike@example.org", "roles", "driver"));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void signInAtTheProviderAndAreWhoTheyAreThere() throws Exception {
        var page = browser.signIn("/passenger", "ana", Provider.PASSWORD);
        assertThat(page)
                .contains("data-role=\"passenger\"")
                .contains("value=\"Ana Núñez\"")
                .contains("readonly=\"readonly\"");

        var session = session(browser.askForSession(PASSENGER, "X-XSRF-TOKEN", SignedInBrowser.proof(page)));
        assertThat(session.path("id").asString()).isEqualTo("ana");
        assertThat(session.path("name").asString()).isEqualTo("Ana Núñez");
        assertThat(session.path("clientId").asString()).isEqualTo("PMU-Passenger-ana");
    }

    @Test
    void haveTheNameThatTheConfiguredClaimTells() throws Exception {
        var page = browser.signIn("/driver", "mike", Provider.PASSWORD);
        var session = session(browser.askForSession(DRIVER, "X-XSRF-TOKEN", SignedInBrowser.proof(page)));
        assertThat(session.path("id").asString()).isEqualTo("mike_40example_2eorg");
    }

    @Test
    void areNotLetInOnAWrongPassword() throws Exception {
        var page = browser.signIn("/passenger", "ana", "guessed");
        assertThat(page).doesNotContain("data-role");
        isRefused(browser.askForSession(PASSENGER), 401, "sign in");
    }

    @Test
    void mayBeWhatTheirRolesSay() throws Exception {
        var page = browser.signIn("/passenger", "ana", Provider.PASSWORD);
        isRefused(
                browser.askForSession(DRIVER, "X-XSRF-TOKEN", SignedInBrowser.proof(page)),
                403,
                "The account \"Ana Núñez\" may not be a driver.");
    }

    @Test
    void areNotSpokenForByAPageOfAnotherSite() throws Exception {
        browser.signIn("/passenger", "ana", Provider.PASSWORD);
        isRefused(browser.askForSession(PASSENGER), 403, "does not come from a page of ours");
        isRefused(
                browser.askForSession(PASSENGER, "X-XSRF-TOKEN", "guessed"), 403, "does not come from a page of ours");
    }

    @Test
    void haveACookieThatNeitherScriptsNorOtherSitesSee() throws Exception {
        browser.signIn("/passenger", "ana", Provider.PASSWORD);
        assertThat(browser.cookies())
                .filteredOn(cookie -> cookie.getName().equals("JSESSIONID"))
                .singleElement()
                .matches(cookie -> cookie.isHttpOnly());
        assertThat(browser.get("/passenger").headers().allValues("Set-Cookie"))
                .allMatch(cookie -> cookie.contains("SameSite=Lax") && cookie.contains("HttpOnly"));
    }

    @Test
    void renewTheirSessionByItsTokenAndKeepTheName() throws Exception {
        var page = browser.signIn("/passenger", "ana", Provider.PASSWORD);
        var first = session(browser.askForSession(PASSENGER, "X-XSRF-TOKEN", SignedInBrowser.proof(page)));
        var renewed = session(app.browser().askForSession(PASSENGER, "Authorization", bearer(first)));
        assertThat(renewed.path("id").asString()).isEqualTo("ana");
        assertThat(renewed.path("name").asString()).isEqualTo("Ana Núñez");
        isRefused(app.browser().askForSession(DRIVER, "Authorization", bearer(first)), 401, "sign in");
    }

    @Test
    void comeWithASecondBrowserUnderTheSameName() throws Exception {
        var page = browser.signIn("/passenger", "ana", Provider.PASSWORD);
        session(browser.askForSession(PASSENGER, "X-XSRF-TOKEN", SignedInBrowser.proof(page)));
        var other = app.browser();
        page = other.signIn("/passenger", "ana", Provider.PASSWORD);
        session(other.askForSession(PASSENGER, "X-XSRF-TOKEN", SignedInBrowser.proof(page)));
    }

    @Test
    void areSignedOutOfThePages() throws Exception {
        var page = browser.signIn("/passenger", "ana", Provider.PASSWORD);
        var proof = SignedInBrowser.proof(page);
        assertThat(browser.post("/logout", "", "X-XSRF-TOKEN", proof).statusCode())
                .isEqualTo(204);
        isRefused(browser.askForSession(PASSENGER, "Authorization", "Bearer none"), 401, "sign in");
    }

    @Test
    void findTheFirstPageOpen() throws Exception {
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/api/settings").statusCode()).isEqualTo(200);
    }

    private static String bearer(JsonNode session) {
        return "Bearer " + session.path("password").asString();
    }

    private static JsonNode session(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return JsonMapper.shared().readTree(response.body());
    }

    private static void isRefused(HttpResponse<String> response, int status, String detail) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JsonMapper.shared().readTree(response.body()).path("detail").asString())
                .contains(detail);
    }
}
