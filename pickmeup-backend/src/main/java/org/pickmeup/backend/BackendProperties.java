package org.pickmeup.backend;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.pickmeup.identity.Secret;
import org.pickmeup.identity.SigningKey;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the backend reads of PickMeUp's properties.
 *
 * @param dataDir where everything is kept; the database of the backend is in its folder {@code backend}
 * @param broker the broker to listen to
 * @param identity how the backend proves to the broker who it is
 * @param tracing where the traces of rides go
 */
@ConfigurationProperties("pickmeup")
public record BackendProperties(
        @DefaultValue("./data") Path dataDir,
        @DefaultValue Broker broker,
        @DefaultValue Identity identity,
        @DefaultValue Tracing tracing) {

    /**
     * The broker to listen to.
     *
     * @param url its address, {@code tcp://broker:1883}; without one it is on this machine
     * @param port its port on this machine; 0 where the embedded broker is to choose one
     */
    public record Broker(String url, @DefaultValue("1883") int port) {}

    /**
     * How services prove who they are.
     *
     * @param key the key that they share, in base64
     * @param keyFile the file of that key; {@code identity/session.key} in the data directory if neither is set
     */
    public record Identity(Secret key, Path keyFile) {}

    /** The key that signs the backend's own token, and the sessions of those who ask for their history. */
    public SigningKey signingKey() {
        return SigningKey.of(identity.key(), identity.keyFile(), dataDir);
    }

    /** Where the key is, or is to be; nothing where it is told as text. */
    Optional<Path> keyFile() {
        Path file = identity.keyFile() == null ? SigningKey.fileIn(dataDir) : identity.keyFile();
        return SigningKey.isTold(identity.key()) ? Optional.empty() : Optional.of(file);
    }

    /**
     * @param endpoint where spans are sent to by OTLP over HTTP, {@code http://localhost:4318/v1/traces}; nowhere without one
     */
    public record Tracing(URI endpoint) {}
}
