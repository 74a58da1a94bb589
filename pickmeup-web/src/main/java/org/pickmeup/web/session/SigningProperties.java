package org.pickmeup.web.session;

import java.nio.file.Path;
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

    /** @param keyFile the key itself; without one it is {@code identity/session.key} in the data directory */
    record Identity(Path keyFile) {}

    Path keyFile() {
        return identity.keyFile() == null ? SigningKey.fileIn(dataDir) : identity.keyFile();
    }
}
