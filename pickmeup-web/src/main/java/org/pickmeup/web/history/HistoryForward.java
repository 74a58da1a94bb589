package org.pickmeup.web.history;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.coyote.CloseNowException;
import org.pickmeup.web.problem.Problem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Asks the backend and passes on what it answers: these paths, these headers, and nothing else in either direction. */
@Controller("webHistoryForward")
@ConditionalOnProperty("pickmeup.backend.url")
class HistoryForward {

    private static final List<String> ASKED = List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT);
    private static final List<String> ANSWERED =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CACHE_CONTROL, HttpHeaders.WWW_AUTHENTICATE);

    private final URI url;
    private final RestClient backend;

    HistoryForward(BackendServerProperties properties) {
        url = properties.url();
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.timeout())
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(properties.timeout());
        backend = RestClient.builder().requestFactory(requests).build();
    }

    @GetMapping({
        "/api/trips",
        "/api/trips/{id:[0-9A-Za-z-]+}",
        "/api/drivers/{id:[0-9A-Za-z_-]+}/earnings",
        "/api/stats"
    })
    void forward(HttpServletRequest request, HttpServletResponse response) throws CloseNowException {
        try {
            backend.get()
                    .uri(target(request))
                    .headers(headers -> ASKED.forEach(name -> pass(name, request.getHeader(name), headers::set)))
                    .exchange((asked, answer) -> relay(answer, response));
        } catch (ResourceAccessException e) {
            if (response.isCommitted()) {
                // The connection breaks off, so that half an answer does not look like a whole one.
                throw new CloseNowException("The backend has broken its answer off", e);
            }
            response.resetBuffer();
            throw e.getCause() instanceof HttpTimeoutException
                    ? new Problem(HttpStatus.GATEWAY_TIMEOUT, "problem.backend.slow")
                    : new Problem(HttpStatus.BAD_GATEWAY, "problem.backend.away");
        }
    }

    private URI target(HttpServletRequest request) {
        var query = request.getQueryString();
        return url.resolve(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    private static Void relay(ClientHttpResponse answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getStatusCode().value());
        ANSWERED.forEach(name -> pass(name, answer.getHeaders().getFirst(name), response::setHeader));
        answer.getBody().transferTo(response.getOutputStream());
        return null;
    }

    private static void pass(String name, String value, BiConsumer<String, String> to) {
        if (value != null) {
            to.accept(name, value);
        }
    }
}
