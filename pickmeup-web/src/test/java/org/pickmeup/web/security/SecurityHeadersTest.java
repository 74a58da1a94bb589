package org.pickmeup.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pickmeup.identity.tls.Tls;
import org.pickmeup.web.settings.MapProperties;
import org.pickmeup.web.tls.WebTlsProperties;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SecurityHeadersTest {

    @Test
    void allowNothingFromElsewhereAndNoInlineCode() throws Exception {
        var answer = answer(new MapProperties(null, null));
        assertThat(answer.getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'self'; img-src 'self' data: blob:; media-src 'self' data: blob:; "
                        + "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
                        + "frame-ancestors 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Permissions-Policy"))
                .contains("microphone=(self)", "geolocation=(self)", "camera=(self)");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }

    @Test
    void holdABrowserToTlsOnceItHasComeThatWay() throws Exception {
        var request = new MockHttpServletRequest();
        assertThat(answer(request, Tls.NONE).getHeader("Strict-Transport-Security"))
                .isNull();
        request.setSecure(true);
        assertThat(answer(request, Tls.NONE).getHeader("Strict-Transport-Security"))
                .as("behind a proxy")
                .isEqualTo("max-age=31536000");
        assertThat(answer(request, Tls.BUNDLE).getHeader("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000");
        assertThat(answer(request, Tls.SELF_SIGNED).getHeader("Strict-Transport-Security"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://tile.example.org/{z}/{x}/{y}.png, https://tile.example.org",
        "https://{s}.tile.example.org/{z}/{x}/{y}.png, https://*.tile.example.org",
        "http://localhost:8090/tiles/{z}/{x}/{y}.png, http://localhost:8090"
    })
    void allowThePicturesOfTheTileServer(String tiles, String source) throws Exception {
        var answer = answer(new MapProperties(tiles, "Somebody"));
        assertThat(answer.getHeader("Content-Security-Policy")).contains("img-src 'self' data: blob: " + source + ";");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
    }

    private static MockHttpServletResponse answer(MockHttpServletRequest request, Tls tls) throws Exception {
        var response = new MockHttpServletResponse();
        new SecurityHeaders(new MapProperties(null, null), new WebTlsProperties(tls))
                .doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static MockHttpServletResponse answer(MapProperties map) throws Exception {
        var response = new MockHttpServletResponse();
        new SecurityHeaders(map, new WebTlsProperties(Tls.NONE))
                .doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
        return response;
    }
}
