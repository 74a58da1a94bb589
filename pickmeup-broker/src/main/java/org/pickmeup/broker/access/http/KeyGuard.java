package org.pickmeup.broker.access.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.pickmeup.identity.Refusals;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Only a broker that shows the key is answered: in a header, or in the path where it cannot set one. */
@Component
class KeyGuard implements HandlerInterceptor, WebMvcConfigurer {

    private static final String BEARER = "Bearer ";
    private static final String PROBLEM = """
            {"title":"Unauthorized","status":401,"detail":"Show the key of this broker's access."}""";

    private final AccessKey key;
    private final Refusals refusals;

    KeyGuard(AccessKey key, Refusals refusals) {
        this.key = key;
        this.refusals = refusals;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/mqtt/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (shown(request).filter(key::is).isPresent()) {
            return true;
        }
        refusals.add("access", "key", request.getRemoteAddr(), null);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(PROBLEM.getBytes(StandardCharsets.UTF_8));
        return false;
    }

    private static Optional<String> shown(HttpServletRequest request) {
        Map<?, ?> path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (path != null && path.get("key") instanceof String inPath) {
            return Optional.of(inPath);
        }
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()));
    }
}
