package org.pickmeup.web.settings;

import org.junit.jupiter.api.Test;
import org.pickmeup.city.City;
import org.pickmeup.web.Http;
import org.pickmeup.web.WebServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;

@WebServerTest
class SettingsApiTest {

    @LocalServerPort
    private int port;

    @Test
    void tellAPageWhatItMustKnow() {
        Http.to(port)
                .get()
                .uri("/api/settings")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=60")
                .expectBody()
                .json("""
                        {
                          "fare": {"base": 5.00, "perMile": 0.75, "perMinute": 0.50, "minimum": 5.00, "currency": "USD"},
                          "noShow": {"after": 300, "fee": 5.00},
                          "requestLifetime": 600,
                          "map": {
                            "city": "/city/%s/montevideo.geojson",
                            "tiles": null,
                            "attribution": "© OpenStreetMap contributors, ODbL 1.0",
                            "center": [-56.175, -34.9075],
                            "bounds": [[-56.225, -34.94], [-56.125, -34.875]]
                          },
                          "limits": {"name": 40, "chat": 1000, "picture": 131072, "voice": 700000, "voiceSeconds": 15},
                          "brokerPath": "/mqtt"
                        }
                        """.formatted(City.montevideo().version()));
    }
}
