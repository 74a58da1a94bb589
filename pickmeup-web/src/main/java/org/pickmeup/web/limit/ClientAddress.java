package org.pickmeup.web.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Where a request comes from: behind a proxy that is told of by server.forward-headers-strategy, from where it says. */
public final class ClientAddress {

    /** Anything else would be looked up as a host's name, and it may be a stranger's choice. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

    private ClientAddress() {}

    public static InetAddress of(HttpServletRequest request) {
        return parse(request.getRemoteAddr());
    }

    /** What is no address counts as one and the same. */
    static InetAddress parse(String address) {
        try {
            return InetAddress.getByName(LITERAL.matcher(address).matches() ? address : "0.0.0.0");
        } catch (UnknownHostException e) {
            return new InetSocketAddress(0).getAddress();
        }
    }
}
