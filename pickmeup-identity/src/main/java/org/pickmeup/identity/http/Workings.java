package org.pickmeup.identity.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.pickmeup.identity.InvalidTokenException;
import org.pickmeup.identity.Kind;
import org.pickmeup.identity.Refusals;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.limit.TrustedAddresses;

/**
 * Keeps strangers from looking into a process: its metrics, and whatever else it shows of its workings, are for this
 * machine, for private networks and for operators. Its health is for everybody.
 *
 * <p>A request that a proxy has passed on is a stranger's, wherever the proxy is, unless the web server knows the proxy and
 * has put its client's address in place of its own.
 */
public final class Workings implements Filter {

    private static final TrustedAddresses PRIVATE = new TrustedAddresses(
            List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "fc00::/7", "fe80::/10"));

    private final String path;
    private final SessionTokens tokens;
    private final Refusals refusals;

    /** @param path under which everything is that is not for strangers, {@code /actuator} */
    public Workings(String path, SessionTokens tokens, Refusals refusals) {
        this.path = path;
        this.tokens = tokens;
        this.refusals = refusals;
    }

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) anyRequest;
        if (isOpen(request.getServletPath()) || isNear(request) || isOperator(request.getHeader("Authorization"))) {
            chain.doFilter(request, anyResponse);
            return;
        }
        refusals.add("actuator", "stranger", request.getRemoteAddr(), request.getServletPath());
        HttpServletResponse response = (HttpServletResponse) anyResponse;
        response.setHeader("WWW-Authenticate", "Bearer");
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    private boolean isOpen(String asked) {
        return !isWithin(path, asked) || isWithin(path + "/health", asked);
    }

    private static boolean isWithin(String folder, String asked) {
        return asked.equals(folder) || asked.startsWith(folder + "/");
    }

    private static boolean isNear(HttpServletRequest request) {
        if (request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null) {
            return false;
        }
        try {
            InetAddress from = InetAddress.getByName(request.getRemoteAddr());
            return from.isLoopbackAddress() || PRIVATE.contains(from);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isOperator(String authorization) {
        Optional<String> token = Bearer.token(authorization);
        try {
            return token.isPresent() && tokens.verify(token.get()).kind() == Kind.OPERATOR;
        } catch (InvalidTokenException e) {
            return false;
        }
    }
}
