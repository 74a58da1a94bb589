package org.pickmeup.web.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pickmeup.web.WebServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

@WebServerTest
class AddressTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void whoAsksOnThisMachineIsToldItsAddressInTheNetwork() throws Exception {
        String url = get("/api/address").body();
        assertThat(url).matches("\\{\"url\":\"http://[\\w.]+:" + port + "\"}");
        assertThat(url).doesNotContain("127.0.0.1");
    }

    @Test
    void whoAsksByAnotherNameIsToldThatName() {
        assertThat(addressFor(null, "https", "rides.example.org", 443)).isEqualTo("https://rides.example.org");
        assertThat(addressFor(null, "http", "192.168.1.5", 8080)).isEqualTo("http://192.168.1.5:8080");
    }

    @Test
    void anAddressThatIsToldWins() {
        assertThat(addressFor("https://rides.example.org/", "http", "192.168.1.5", 8080))
                .isEqualTo("https://rides.example.org");
    }

    @Test
    void drawsIt() throws Exception {
        var answer = get("/qr.svg?path=/passenger?lang=es");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("image/svg+xml"));
        assertThat(answer.body()).startsWith("<svg xmlns=").contains("M4 4h1v1h-1z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"passenger", "//elsewhere.example.org", "/%22%3E"})
    void drawsNoOtherAddress(String path) throws Exception {
        assertThat(get("/qr.svg?path=" + path).statusCode()).isEqualTo(400);
    }

    private static String addressFor(String told, String scheme, String host, int port) {
        var request = new MockHttpServletRequest();
        request.setScheme(scheme);
        request.setSecure(scheme.equals("https"));
        request.setServerName(host);
        request.setServerPort(port);
        return new PublicAddress(new PublicAddressProperties(told == null ? null : URI.create(told))).of(request);
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
