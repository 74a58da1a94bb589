package org.pickmeup.web.session;

import java.nio.file.Path;
import org.pickmeup.identity.Secret;
import org.pickmeup.identity.SigningKey;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the key is that session tokens are signed with.
 *
 * @param dataDir where PickMeUp keeps its data
 * @param identity where identities come from
 */
@ConfigurationProperties("pickmeup")
record SigningProperties(
        @DefaultValue("./data") Path dataDir, @DefaultValue Identity identity) {

    /**
     * @param key the key itself, in base64
     * @param keyFile the file of the key; {@code identity/session.key} in the data directory if neither is set
     */
    record Identity(Secret key, Path keyFile) {}

    SigningKey signingKey() {
        return SigningKey.of(identity.key(), identity.keyFile(), dataDir);
    }
}
