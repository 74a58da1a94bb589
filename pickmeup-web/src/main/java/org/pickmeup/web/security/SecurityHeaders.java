package org.pickmeup.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pickmeup.identity.tls.Tls;
import org.pickmeup.web.settings.MapProperties;
import org.pickmeup.web.tls.WebTlsProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Goes with every answer, also where it is an error. */
@Component("webSecurityHeaders")
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

    private static final String FOR_A_YEAR = "max-age=31536000";

    private final boolean strict;
    private final Map<String, String> headers = new LinkedHashMap<>();

    SecurityHeaders(MapProperties map, WebTlsProperties tls) {
        // A browser that cannot be sure of a certificate had better have a way back.
        strict = tls.tls() != Tls.SELF_SIGNED;
        var tiles = map.tileOrigin();
        headers.put("Content-Security-Policy", contentSecurityPolicy(tiles.orElse("")));
        headers.put("X-Content-Type-Options", "nosniff");
        // Tile servers commonly refuse whoever does not say which site it is.
        headers.put("Referrer-Policy", tiles.isPresent() ? "strict-origin-when-cross-origin" : "same-origin");
        headers.put(
                "Permissions-Policy",
                "camera=(self), geolocation=(self), microphone=(self), payment=(), usb=(), browsing-topics=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
    }

    private static String contentSecurityPolicy(String tiles) {
        return String.join(
                "; ",
                "default-src 'self'",
                ("img-src 'self' data: blob: " + tiles).strip(),
                "media-src 'self' data: blob:",
                "connect-src 'self'",
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'self'");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        headers.forEach(response::setHeader);
        if (strict && request.isSecure()) {
            response.setHeader("Strict-Transport-Security", FOR_A_YEAR);
        }
        chain.doFilter(request, response);
    }
}
