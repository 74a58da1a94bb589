package org.pickmeup.identity.tls;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** Whether a process encrypts what it says, and with which certificate. */
public enum Tls {
    /** Not at all; a proxy in front of it may. */
    NONE,
    /** With the certificate of Spring Boot's SSL bundle {@code pickmeup}, which is configured elsewhere. */
    BUNDLE,
    /** With one that it makes itself, which browsers warn of. */
    SELF_SIGNED;

    /** The name of the SSL bundle. */
    public static final String BUNDLE_NAME = "pickmeup";

    /** Properties that define the bundle where nobody else does. The certificate is made when there is none yet. */
    public Map<String, Object> bundle(Path dataDirectory, Clock clock) {
        if (this != SELF_SIGNED) {
            return Map.of();
        }
        String keyStore = "spring.ssl.bundle.jks." + BUNDLE_NAME + ".keystore.";
        return Map.of(
                keyStore + "location",
                new SelfSignedCertificate(dataDirectory, clock)
                        .keyStore()
                        .toUri()
                        .toString(),
                keyStore + "type",
                SelfSignedCertificate.TYPE,
                keyStore + "password",
                SelfSignedCertificate.PASSWORD);
    }
}
