package org.pickmeup.broker;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.pickmeup.identity.Secret;
import org.pickmeup.identity.SigningKey;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about the broker.
 *
 * @param dataDir where PickMeUp keeps its data; the broker's is in the folder {@code broker} of it
 * @param broker the broker
 * @param security who is let in
 * @param identity where identities come from
 * @param tracing where the traces of rides go
 */
@ConfigurationProperties("pickmeup")
public record BrokerProperties(
        @DefaultValue("./data") Path dataDir,
        @DefaultValue Broker broker,
        @DefaultValue Security security,
        @DefaultValue Identity identity,
        @DefaultValue Tracing tracing) {

    /** The key that session tokens are signed with. */
    public SigningKey signingKey() {
        return SigningKey.of(identity.key(), identity.keyFile(), dataDir);
    }

    /** The file of the key that a broker elsewhere shows. */
    public Path accessKeyFile() {
        return brokerDir().resolve("access.key");
    }

    /** The folder that the broker keeps its data in, absolute. */
    public Path brokerDir() {
        return dataDir.resolve("broker").toAbsolutePath().normalize();
    }

    /**
     * @param engine the broker that runs in this process, or {@code none} when another one is used
     * @param host address to listen on
     * @param port port of MQTT over TCP; 0 for any free one
     * @param websocketPort port of MQTT over WebSocket, path /mqtt; 0 for any free one
     * @param persistence what outlives the process: {@code file} keeps retained messages, sessions and their queues
     * @param url where the broker is that other parts connect to, such as tcp://broker:1883, when it is not this one
     * @param accessKey what a broker elsewhere shows that asks here over HTTP who may do what; access.key of the broker's
     *     folder if not set
     */
    public record Broker(
            @DefaultValue("hivemq") Engine engine,
            @DefaultValue("0.0.0.0") String host,
            @DefaultValue("1883") int port,
            @DefaultValue("8083") int websocketPort,
            @DefaultValue("file") Persistence persistence,
            String url,
            Secret accessKey) {

        /** Where clients find the broker. */
        String address() {
            return url != null ? url : "tcp://localhost:" + port;
        }
    }

    /**
     * @param open let clients in that have no credentials, as those of 2014 do
     * @param pairingGrace how long two may still write to one another when their ride is over, and how long after a start
     *     people may repeat what was said before it
     */
    public record Security(
            @DefaultValue("false") boolean open,
            @DefaultValue("2m") Duration pairingGrace) {}

    /**
     * @param key the key that session tokens are signed with, in base64
     * @param keyFile the file of that key; identity/session.key of the data folder if neither is set
     */
    public record Identity(Secret key, Path keyFile) {}

    /** The brokers to choose from. */
    public enum Engine {
        HIVEMQ,
        MOQUETTE,
        NONE;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the broker keeps over a restart. */
    public enum Persistence {
        FILE,
        MEMORY
    }

    /**
     * @param endpoint where spans are sent to by OTLP over HTTP, {@code http://localhost:4318/v1/traces}; nowhere without one
     */
    public record Tracing(URI endpoint) {}
}
