package org.pickmeup.web.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pickmeup.city.City;
import org.pickmeup.web.Http;
import org.pickmeup.web.WebServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@WebServerTest
class CityApiTest {

    private static final String MAP = "/city/" + City.montevideo().version() + "/montevideo.geojson";

    @LocalServerPort
    private int port;

    private RestTestClient http;

    @BeforeEach
    void connect() {
        http = Http.to(port);
    }

    @Test
    void servesTheMapCompressedAndForGood() throws Exception {
        var plain = get("Accept-Encoding", "identity");
        var compressed = get("Accept-Encoding", "br, gzip");
        assertThat(plain.body()).isEqualTo(City.montevideo().geoJson());
        assertThat(compressed.body()).hasSizeLessThan(400_000);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(compressed, "Content-Type")).isEqualTo("application/geo+json");
        assertThat(header(compressed, "Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(header(compressed, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(compressed, "ETag")).startsWith("\"").isNotEqualTo(header(plain, "ETag"));
    }

    @Test
    void sendsTheMapOnlyOnce() throws Exception {
        var tag = header(get("Accept-Encoding", "identity"), "ETag");
        assertThat(get("If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void hasNoMapOfAnotherVersion() {
        http.get()
                .uri("/city/0123456789ab/montevideo.geojson")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    static List<String> unreadable() {
        return List.of(
                "/api/routes?from=%ff",
                "/api/routes?to=%ff&from=1,2", "/api/places?near=%ff", "/api/places?" + "near=1&".repeat(1001));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void saysThatParametersCannotBeRead(String path) {
        http.get()
                .uri(URI.create("http://localhost:" + port + path))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("The parameters cannot be read: they are not UTF-8, too many or too long.");
    }

    @Test
    void drivesAlongTheStreets() {
        http.get()
                .uri("/api/routes?from=-56.19,-34.905&to=-56.15,-34.91")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.distance")
                .value(Double.class, miles -> assertThat(miles).isBetween(2.3, 3.5))
                .jsonPath("$.time")
                .value(Double.class, seconds -> assertThat(seconds).isBetween(300.0, 900.0))
                .jsonPath("$.path.length()")
                .value(Integer.class, points -> assertThat(points).isGreaterThan(10))
                .jsonPath("$.path[0].length()")
                .isEqualTo(2);
    }

    @Test
    void guessesWhereTheCityEnds() {
        http.get()
                .uri("/api/routes?from=-97.74,30.27&to=-97.70,30.30")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.path.length()")
                .isEqualTo(2);
    }

    @Test
    void namesThePlacesOfTheCity() {
        http.get()
                .uri("/api/places?near=-56.1865,-34.9057")
                .exchange()
                .expectBody()
                .json("{\"label\":\"Avenida 18 de Julio\"}");
        http.get().uri("/api/places?near=0,0").exchange().expectBody().json("{\"label\":null}");
    }

    @Test
    void findsPlacesByTheirNames() {
        http.get()
                .uri("/api/places?query=avenida 18 jul&near=-56.1865,-34.9057")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.places.length()")
                .isEqualTo(1)
                .jsonPath("$.places[0].label")
                .isEqualTo("Avenida 18 de Julio")
                .jsonPath("$.places[0].lat")
                .value(Double.class, lat -> assertThat(lat).isBetween(-34.91, -34.90))
                .jsonPath("$.places[0].lon")
                .value(Double.class, lon -> assertThat(lon).isBetween(-56.19, -56.18));
        http.get()
                .uri("/api/places?query=a")
                .exchange()
                .expectBody()
                .jsonPath("$.places.length()")
                .isEqualTo(8);
        http.get().uri("/api/places?query=").exchange().expectBody().json("{\"places\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/places?query=a&near=north",
                "/api/places?query=12345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901",
                "/api/routes?from=-56.19,-34.905",
                "/api/routes?from=&to=",
                "/api/routes?from=-56.19;-34.9&to=-56.15,-34.91",
                "/api/routes?from=-56.19,-34.9,0&to=-56.15,-34.91",
                "/api/routes?from=-56.19,-94.9&to=-56.15,-34.91",
                "/api/places?near=NaN,NaN",
                "/api/places"
            })
    void saysWhatAPositionIs(String uri) {
        http.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private HttpResponse<byte[]> get(String header, String value) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + MAP))
                .header(header, value)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }
}
