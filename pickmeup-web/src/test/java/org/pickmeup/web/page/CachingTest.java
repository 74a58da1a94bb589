package org.pickmeup.web.page;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pickmeup.web.Http;
import org.pickmeup.web.WebServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;

/** Each kind of answer says for how long it is good. */
@WebServerTest
class CachingTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/|no-cache",
                "/passenger|no-cache",
                "/driver|no-cache",
                "/receipts/5f0c6a5e-6a0e-4c1f-9d7e-1f5a7e6b2c3d|no-cache",
                "/css/base.css|no-cache",
                "/js/page/dom.js|no-cache",
                "/texts/en.json|no-cache",
                "/api/settings|max-age=60",
                "/api/sessions|no-store",
                "/api/routes?from=-56.19,-34.90&to=-56.18,-34.91|no-store",
                "/api/routes?from=nowhere&to=-56.18,-34.91|no-store",
                "/api/places?near=-56.19,-34.90|no-store",
                "/api/nowhere|no-store",
                "/nowhere|no-store"
            })
    void saysHowLongItIsGood(String path, String cacheControl) {
        Http.to(port)
                .get()
                .uri(path)
                .header(HttpHeaders.ACCEPT, path.startsWith("/api") ? "application/json" : "text/html, */*")
                .exchange()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, cacheControl);
    }
}
