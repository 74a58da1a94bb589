package org.pickmeup.protocol.socket;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Optional;
import javax.net.SocketFactory;

/** Sockets for an MQTT client that would end with a topic that it cannot read: what comes in is {@link PlainTopics}. */
public final class PlainTopicSockets extends UnconnectedSockets {

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
}
