package org.pickmeup.protocol.socket;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Optional;
import javax.net.SocketFactory;

/** Sockets for an MQTT client that would end with a topic that it cannot read: what comes in is {@link PlainTopics}. */
public final class PlainTopicSockets extends SocketFactory {

    private PlainTopicSockets() {}

    /**
     * What a client of that broker connects with.
     *
     * @param brokerUrl as the configuration has it, such as {@code tcp://localhost:1883}
     * @return nothing where MQTT is not what the socket itself carries: with TLS and WebSocket the topics have to be the
     *     broker's care
     */
    public static Optional<SocketFactory> of(String brokerUrl) {
        return brokerUrl.startsWith("tcp:") ? Optional.of(new PlainTopicSockets()) : Optional.empty();
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public InputStream getInputStream() throws IOException {
                return new PlainTopics(super.getInputStream());
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new SocketException("An MQTT client connects its socket itself");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }
}
