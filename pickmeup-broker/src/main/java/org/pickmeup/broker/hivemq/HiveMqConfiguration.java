package org.pickmeup.broker.hivemq;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.pickmeup.broker.BrokerEngine;
import org.pickmeup.broker.BrokerProperties.Broker;
import org.pickmeup.broker.BrokerProperties.Persistence;
import org.pickmeup.broker.tls.TlsListener;

/** The folders of a HiveMQ and the {@code config.xml} that it wants to find there, written anew at each start. */
record HiveMqConfiguration(Path home) {

    static final String TCP = "tcp";
    static final String WEBSOCKET = "websocket";
    static final String TLS = "tls";

    /** How long the session of a client that stays away is kept. */
    private static final Duration SESSION_EXPIRY = Duration.ofDays(7);

    /** Of a client id and of a topic, in bytes: far more than the contract's are long. */
    private static final int LONGEST_NAME = 256;

    Path conf() {
        return home.resolve("conf");
    }

    Path data() {
        return home.resolve("data");
    }

    Path extensions() {
        return home.resolve("extensions");
    }

    void write(Broker broker, Duration connectTimeout, TlsListener tls) throws IOException {
        for (Path folder : new Path[] {conf(), data(), extensions()}) {
            Files.createDirectories(folder);
        }
        Files.writeString(
                conf().resolve("config.xml"), xml(broker, connectTimeout, tls.isOn() ? tlsListener(tls) : ""));
    }

    private String tlsListener(TlsListener tls) throws IOException {
        HiveMqKeyStore keys = HiveMqKeyStore.write(tls.bundle(), conf());
        return """
                <tls-tcp-listener>
                  <name>%s</name>
                  <port>%d</port>
                  <bind-address>%s</bind-address>
                  <tls>
                    <keystore>
                      <path>%s</path>
                      <password>%s</password>
                      <private-key-password>%5$s</private-key-password>
                    </keystore>
                  </tls>
                </tls-tcp-listener>
                """.formatted(TLS, tls.port(), tls.host(), escaped(keys.file()), keys.password());
    }

    private static String escaped(Path path) {
        return path.toString().replace("&", "&amp;").replace("<", "&lt;");
    }

    // Both WebSocket subprotocols are named because a browser gives up when the one it asked for is not answered.
    private static String xml(Broker broker, Duration connectTimeout, String tlsListener) {
        return """
                <?xml version="1.0"?>
                <hivemq>
                  <listeners>
                    <tcp-listener>
                      <name>%s</name>
                      <port>%d</port>
                      <bind-address>%s</bind-address>
                    </tcp-listener>
                    <websocket-listener>
                      <name>%s</name>
                      <port>%d</port>
                      <bind-address>%3$s</bind-address>
                      <path>/mqtt</path>
                      <subprotocols>
                        <subprotocol>mqtt</subprotocol>
                        <subprotocol>mqttv3.1</subprotocol>
                      </subprotocols>
                    </websocket-listener>
                    %s
                  </listeners>
                  <mqtt>
                    <packets>
                      <max-packet-size>%d</max-packet-size>
                    </packets>
                    <queued-messages>
                      <max-queue-size>%d</max-queue-size>
                    </queued-messages>
                    <session-expiry>
                      <max-interval>%d</max-interval>
                    </session-expiry>
                  </mqtt>
                  <restrictions>
                    <max-client-id-length>%d</max-client-id-length>
                    <max-topic-length>%d</max-topic-length>
                    <no-connect-idle-timeout>%d</no-connect-idle-timeout>
                  </restrictions>
                  <persistence>
                    <mode>%s</mode>
                  </persistence>
                  <anonymous-usage-statistics>
                    <enabled>false</enabled>
                  </anonymous-usage-statistics>
                </hivemq>
                """.formatted(
                        TCP,
                        broker.port(),
                        broker.host(),
                        WEBSOCKET,
                        broker.websocketPort(),
                        tlsListener,
                        BrokerEngine.PACKET_BYTES,
                        BrokerEngine.QUEUED_MESSAGES,
                        SESSION_EXPIRY.toSeconds(),
                        LONGEST_NAME,
                        LONGEST_NAME,
                        connectTimeout.toMillis(),
                        broker.persistence() == Persistence.FILE ? "file" : "in-memory");
    }
}
