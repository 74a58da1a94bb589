package org.pickmeup.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.pickmeup.broker.BrokerProperties.Broker;
import org.pickmeup.broker.tls.TlsListener;

/** Finds out before an engine starts whether its ports can be had: engines tell it late, or only in their log. */
public final class ListeningPorts {

    private ListeningPorts() {}

    /**
     * Checks that all ports are free.
     *
     * @throws BrokerStartException naming the port that is not, and the property that changes it
     */
    public static void check(Broker broker, TlsListener tls) {
        if (tls.isOn()) {
            check(tls.host(), tls.port(), "pickmeup.broker.tls-port");
        }
        check(broker.host(), broker.port(), "pickmeup.broker.port");
        check(broker.host(), broker.websocketPort(), "pickmeup.broker.websocket-port");
    }

    /** A port that nobody listens on now. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No port is free", e);
        }
    }

    private static void check(String host, int port, String property) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokerStartException(
                    "The broker cannot listen on %s:%d (%s).".formatted(host, port, e.getMessage()),
                    "Stop what is using that port, or start with another one: --%s=<port>.".formatted(property),
                    e);
        }
    }
}
