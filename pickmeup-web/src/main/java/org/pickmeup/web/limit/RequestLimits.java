package org.pickmeup.web.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.time.Clock;
import org.pickmeup.identity.Refusals;
import org.pickmeup.identity.limit.Rate;
import org.pickmeup.identity.limit.Rate.Verdict;
import org.pickmeup.identity.limit.TrustedAddresses;
import org.pickmeup.web.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses requests that are too large, and sessions that are asked for too often. */
final class RequestLimits implements HandlerInterceptor {

    private static final String SESSIONS = "/api/sessions";

    private final long bodyBytes;
    private final int retryAfterSeconds;
    private final Rate sessions;
    private final TrustedAddresses trusted;
    private final Refusals refusals;

    RequestLimits(WebLimits limits, Refusals refusals, Clock clock) {
        this.bodyBytes = limits.http().body().toBytes();
        this.retryAfterSeconds = Math.max(1, 60 / limits.http().sessionsPerMinute());
        this.sessions = new Rate(limits.http().sessionBurst(), limits.http().sessionsPerMinute() / 60.0, clock);
        this.trusted = new TrustedAddresses(limits.trusted());
        this.refusals = refusals;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        InetAddress from = ClientAddress.of(request);
        if (request.getContentLengthLong() > bodyBytes) {
            refusals.add("request", "size", from.getHostAddress(), request.getRequestURI());
            throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "problem.size", bodyBytes);
        }
        if (asksForSession(request)
                && !trusted.contains(from)
                && sessions.count(from.getHostAddress()) != Verdict.WITHIN) {
            refusals.add("session", "rate", from.getHostAddress(), null);
            Problem problem = new Problem(HttpStatus.TOO_MANY_REQUESTS, "problem.sessions.often");
            problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Integer.toString(retryAfterSeconds));
            throw problem;
        }
        return true;
    }

    private static boolean asksForSession(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && request.getRequestURI().equals(SESSIONS);
    }
}
