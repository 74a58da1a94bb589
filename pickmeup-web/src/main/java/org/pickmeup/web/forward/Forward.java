package org.pickmeup.web.forward;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.coyote.CloseNowException;
import org.pickmeup.web.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks another process and passes on what it answers: these headers, and nothing else in either direction. */
final class Forward {

    private static final List<String> ASKED =
            List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT, HttpHeaders.CONTENT_TYPE);
    private static final List<String> ANSWERED =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CACHE_CONTROL, HttpHeaders.WWW_AUTHENTICATE);

    /** Nothing that is passed on has more to say. */
    private static final int LONGEST_BODY = 4096;

    private final String part;
    private final URI url;
    private final RestClient client;

    /** @param part whose process it is, as in the keys of the problems: {@code backend} */
    Forward(String part, URI url, Duration timeout) {
        this.part = part;
        this.url = url;
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(timeout);
        client = RestClient.builder().requestFactory(requests).build();
    }

    void pass(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var asking = client.method(HttpMethod.valueOf(request.getMethod()))
                    .uri(target(request))
                    .headers(headers -> ASKED.forEach(name -> pass(name, request.getHeader(name), headers::set)));
            byte[] body = request.getInputStream().readNBytes(LONGEST_BODY);
            if (body.length > 0) {
                asking.body(body);
            }
            asking.exchange((asked, answer) -> relay(answer, response));
        } catch (ResourceAccessException e) {
            if (response.isCommitted()) {
                // The connection breaks off, so that half an answer does not look like a whole one.
                throw new CloseNowException("The %s has broken its answer off".formatted(part), e);
            }
            response.resetBuffer();
            throw e.getCause() instanceof HttpTimeoutException
                    ? new Problem(HttpStatus.GATEWAY_TIMEOUT, "problem.%s.slow".formatted(part))
                    : new Problem(HttpStatus.BAD_GATEWAY, "problem.%s.away".formatted(part));
        }
    }

    /** What it answers to everybody, as JSON; nothing while it does not. */
    <T> Optional<T> get(String path, Class<T> type) {
        try {
            return Optional.ofNullable(client.get()
                    .uri(url.resolve(path))
                    .accept(MediaType.APPLICATION_JSON)
                    .retrieve()
                    .body(type));
        } catch (RestClientException e) {
            return Optional.empty();
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
