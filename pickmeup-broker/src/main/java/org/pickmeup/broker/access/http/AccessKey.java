package org.pickmeup.broker.access.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.pickmeup.broker.BrokerProperties;
import org.pickmeup.identity.Secret;
import org.pickmeup.identity.SigningKey;
import org.springframework.stereotype.Component;

/** What a broker shows that asks over HTTP. Without a property it is made at the first start, for its owner alone to read. */
@Component
class AccessKey {

    private final byte[] key;

    AccessKey(BrokerProperties properties) {
        Secret told = properties.broker().accessKey();
        this.key = normal(SigningKey.isTold(told) ? told.value() : inFile(properties.accessKeyFile()));
    }

    private static String inFile(Path file) {
        SigningKey.loadOrCreate(file);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The key in %s cannot be read".formatted(file), e);
        }
    }

    /** Takes as long for a wrong key as for the right one. */
    boolean is(String shown) {
        return MessageDigest.isEqual(key, normal(shown));
    }

    /** In a path, base64 is written with other signs. */
    private static byte[] normal(String key) {
        String text = key.strip().replace('-', '+').replace('_', '/').replace("=", "");
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
