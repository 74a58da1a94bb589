package org.pickmeup.simulator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Kind;
import org.pickmeup.identity.Secret;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.SigningKey;
import org.springframework.core.env.Environment;

/**
 * What the simulator is where being a person is not enough: an operator, who has the key of the installation.
 *
 * @param token for an hour
 */
public record Operator(Identity identity, String token) {

    private static final Duration LIFETIME = Duration.ofHours(1);

    public static Operator of(String id, Environment environment, Clock clock) {
        Identity identity = Identity.service(Kind.OPERATOR, id, clock.instant().plus(LIFETIME));
        return new Operator(identity, new SessionTokens(signingKey(environment), clock).issue(identity));
    }

    /** With what sessions are opened for people who are made up; nothing where nobody has to prove who they are. */
    public static Optional<String> proof(Environment environment, Clock clock) {
        return environment.getProperty("pickmeup.accounts.issuer", "").isEmpty()
                ? Optional.empty()
                : Optional.of(of("simulator", environment, clock).token());
    }

    private static SigningKey signingKey(Environment environment) {
        String file = environment.getProperty("pickmeup.identity.key-file");
        return SigningKey.of(
                new Secret(environment.getProperty("pickmeup.identity.key")),
                file == null ? null : Path.of(file),
                Path.of(environment.getProperty("pickmeup.data-dir", "data")));
    }
}
