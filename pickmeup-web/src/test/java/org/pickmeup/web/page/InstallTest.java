package org.pickmeup.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pickmeup.web.Http;
import org.pickmeup.web.WebServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@WebServerTest
class InstallTest {

    private final RestTestClient http;

    InstallTest(@LocalServerPort int port) {
        http = Http.to(port);
    }

    @ParameterizedTest
    @CsvSource({"en, I need a ride", "es, Necesito un viaje"})
    void tellsADeviceInItsLanguageWhatToInstall(String language, String shortcut) {
        http.get()
                .uri("/manifest/{language}.webmanifest", language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .expectBody()
                .jsonPath("$.lang")
                .isEqualTo(language)
                .jsonPath("$.short_name")
                .isEqualTo("PickMeUp")
                .jsonPath("$.shortcuts[0].name")
                .isEqualTo(shortcut);
        assertThat(body("/passenger?lang=" + language)).contains("/manifest/" + language + ".webmanifest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/manifest/xx.webmanifest", "/offline/xx"})
    void knowsNoOtherLanguages(String path) {
        http.get().uri(path).exchange().expectStatus().isNotFound();
    }

    @Test
    void drawsEachIconThatItTellsOf() {
        var icons = Pattern.compile("\"src\":\"([^\"]+)\"").matcher(body("/manifest/en.webmanifest"));
        assertThat(icons.results().map(icon -> icon.group(1)))
                .hasSize(4)
                .allSatisfy(
                        icon -> http.get().uri(icon).exchange().expectStatus().isOk());
    }

    @Test
    void keepsTheOfflinePageInEachLanguageAndAllThatItNeeds() {
        var files = Pattern.compile("'(/[^']*)'")
                .matcher(body("/service-worker-files.js"))
                .results()
                .map(file -> file.group(1))
                .toList();
        var needed = Pattern.compile("(?:href|src)=\"(/(?:css|img/mark|js/page/offline|webjars)[^\"]*)\"")
                .matcher(body("/offline/es"))
                .results()
                .map(file -> file.group(1))
                .toList();
        assertThat(needed).contains("/css/page-home.css", "/js/page/offline.js");
        assertThat(files).contains("/offline/en", "/offline/es").containsAll(needed);
        assertThat(files)
                .allSatisfy(
                        file -> http.get().uri(file).exchange().expectStatus().isOk());
        assertThat(body("/offline/en")).contains("lang=\"en\"", "You are offline");
        assertThat(body("/offline/es")).contains("lang=\"es\"", "Estás sin conexión");
    }

    @Test
    void letsTheServiceWorkerStandBeforeEveryPage() {
        http.get()
                .uri("/service-worker.js")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .cacheControl(CacheControl.noCache())
                .expectBody(String.class)
                .value(script -> assertThat(script).contains("importScripts('/service-worker-files.js')"));
    }

    private String body(String path) {
        return http.get()
                .uri(path)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
