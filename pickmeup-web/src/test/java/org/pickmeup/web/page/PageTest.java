package org.pickmeup.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pickmeup.web.Http;
import org.pickmeup.web.WebServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

@WebServerTest
class PageTest {

    private final int port;
    private final RestTestClient http;

    PageTest(@LocalServerPort int port) {
        this.port = port;
        http = Http.to(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/passenger",
                "/driver",
                "/watch",
                "/wire",
                "/operations",
                "/receipts/5f0c6a5e-6a0e-4c1f-9d7e-1f5a7e6b2c3d"
            })
    void isOneDocument(String path) {
        var page = get(path, HttpHeaders.ACCEPT_LANGUAGE, "en");
        assertThat(page.getResponseHeaders().getContentType()).isEqualTo(MediaType.valueOf("text/html;charset=UTF-8"));
        assertThat(page.getResponseBody()).containsOnlyOnce("<head>").containsOnlyOnce("<main");
    }

    @Test
    void speaksTheBrowsersLanguageAndEnglishToEverybodyElse() {
        assertThat(get("/", HttpHeaders.ACCEPT_LANGUAGE, "es-UY,es;q=0.9,en;q=0.8")
                        .getResponseBody())
                .contains("lang=\"es\"", "Necesito un viaje");
        assertThat(get("/", HttpHeaders.ACCEPT_LANGUAGE, "fi").getResponseBody())
                .contains("lang=\"en\"", "I need a ride");
    }

    @Test
    void remembersTheLanguageThatWasChosen() {
        var chosen = get("/?lang=es", HttpHeaders.ACCEPT_LANGUAGE, "en");
        assertThat(chosen.getResponseBody()).contains("Necesito un viaje");
        var cookie = chosen.getResponseHeaders().getFirst(HttpHeaders.SET_COOKIE);
        assertThat(cookie).contains("lang=es", "SameSite=Lax", "HttpOnly", "Path=/");
        assertThat(get("/", HttpHeaders.COOKIE, "lang=es").getResponseBody()).contains("Necesito un viaje");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fi", "no-such-language", "%00", "<script>", "***"})
    void keepsToEnglishWhenAskedForALanguageThatItDoesNotSpeak(String language) {
        assertThat(get("/?lang={language}", HttpHeaders.ACCEPT_LANGUAGE, "en", language)
                        .getResponseBody())
                .contains("lang=\"en\"", "I need a ride");
        assertThat(get("/", HttpHeaders.COOKIE, "lang=" + language).getResponseBody())
                .contains("lang=\"en\"", "I need a ride");
    }

    @Test
    void linksLibrariesByTheirVersionAndLetsBrowsersKeepThem() {
        var page = get("/driver", HttpHeaders.ACCEPT_LANGUAGE, "en").getResponseBody();
        var leaflet = page.replaceAll("(?s).*\"(/webjars/leaflet/[^\"]*\\.js)\".*", "$1");
        assertThat(leaflet).matches("/webjars/leaflet/[0-9.]+/dist/leaflet\\.js");
        http.get()
                .uri(leaflet)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
    }

    @Test
    void letsBrowsersAskWhetherAFileHasChanged() {
        var file = get("/css/base.css", HttpHeaders.ACCEPT, "*/*");
        assertThat(file.getResponseHeaders().getCacheControl()).isEqualTo("no-cache");
        assertUnchanged("/css/base.css", file.getResponseHeaders().getETag());
        var texts = get("/texts/es.json", HttpHeaders.ACCEPT, "*/*");
        assertUnchanged("/texts/es.json", texts.getResponseHeaders().getETag());
    }

    @Test
    void givesItsModulesTheTextsOfALanguage() {
        http.get()
                .uri("/texts/es.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$['home.passenger']")
                .isEqualTo("Necesito un viaje");
        http.get().uri("/texts/xx.json").exchange().expectStatus().isNotFound();
    }

    @Test
    void sparesTheOtherPagesWhatOnlyOneOfThemSays() {
        http.get()
                .uri("/texts/watch/es.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$['watch.title']")
                .isNotEmpty();
        assertThat(get("/texts/es.json", HttpHeaders.ACCEPT, "*/*").getResponseBody())
                .doesNotContain("watch.title");
        for (var unknown : List.of("/texts/watch/xx.json", "/texts/org/es.json", "/texts/messages/es.json")) {
            http.get().uri(unknown).exchange().expectStatus().isNotFound();
        }
    }

    @Test
    void tellsAPersonWhoIsLostHowToGoOn() {
        var page = http.get()
                .uri("/nowhere")
                .header(HttpHeaders.ACCEPT, "text/html")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody(String.class)
                .returnResult();
        assertThat(page.getResponseHeaders().getFirst("Content-Security-Policy"))
                .isNotNull();
        assertThat(page.getResponseBody())
                .contains("<main", "404")
                .doesNotContain("Whitelabel", "Exception", "org.springframework", "Tomcat");
    }

    @Test
    void tellsAPersonWhoseAddressCannotBeReadThatItCannot() {
        var page = http.get()
                .uri(URI.create("http://localhost:" + port + "/passenger?lang=%ff"))
                .header(HttpHeaders.ACCEPT, "text/html")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody(String.class)
                .returnResult();
        assertThat(page.getResponseBody())
                .contains("<main", "400")
                .doesNotContain("Whitelabel", "Exception", "org.springframework", "Tomcat");
    }

    @Test
    void tellsAProgramThatIsLostInAProblemDocument() {
        http.get()
                .uri("/api/nowhere")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/prometheus"})
    void showsOperatorsWhatTheyNeed(String path) {
        http.get().uri(path).exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/beans", "/actuator/heapdump", "/actuator/loggers"})
    void showsNobodyWhatIsInside(String path) {
        http.get().uri(path).exchange().expectStatus().isNotFound();
    }

    private void assertUnchanged(String path, String tag) {
        assertThat(tag).isNotNull();
        http.get()
                .uri(path)
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    private EntityExchangeResult<String> get(String path, String header, String value, Object... variables) {
        return http.get()
                .uri(path, variables)
                .header(header, value)
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }
}
