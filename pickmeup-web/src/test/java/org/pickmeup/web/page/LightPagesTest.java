package org.pickmeup.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pickmeup.web.Http;
import org.pickmeup.web.WebServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@WebServerTest
class LightPagesTest {

    private final RestTestClient http;

    LightPagesTest(@LocalServerPort int port) {
        http = Http.to(port);
    }

    @Test
    void leaveOutWhatModulesSayToTheirReadersAndKeepEachLinesNumber() {
        var module = """
                /** Says why. */
                import { a } from './a.js';

                /**
                 * @param {string} b
                 */
                const c = (b) => /** @type {any} */ (b); // stays
                  // goes
                const d = 'https://example.org/*.js'; /* stays */
                """;
        assertThat(Comments.leftOutOf(module)).isEqualTo("""

                import { a } from './a.js';




                const c = (b) => /** @type {any} */ (b); // stays

                const d = 'https://example.org/*.js'; /* stays */
                """);
        assertThat(body("/js/wire/paho.js")).contains("new Paho.Client").doesNotContain("@param");
    }

    @Test
    void bringTheirStylesInOneAnswer() {
        assertThat(body("/css/page-ride.css")).contains("--brand:", "#chat-log").doesNotContain("@import");
    }

    @ParameterizedTest
    @ValueSource(strings = {"passenger", "driver"})
    void tellTheBrowserAtOnceWhichModulesTheyBeginWith(String role) {
        assertThat(body("/" + role))
                .contains("rel=\"modulepreload\" href=\"/js/" + role + "/start.js\"")
                .contains("rel=\"modulepreload\" href=\"/js/map/geo.js\"")
                .doesNotContain("rel=\"modulepreload\" href=\"/js/" + role + "/" + role + ".js\"");
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
