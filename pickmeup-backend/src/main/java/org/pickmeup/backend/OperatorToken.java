package org.pickmeup.backend;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.SessionTokens;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/**
 * A token with which an operator asks for everything, for an hour, and signs in to the pages, which renew it. Whoever can
 * read the key of an installation can have one made: {@code operator-token} in the place of a start, with the same properties.
 */
public final class OperatorToken {

    private static final String COMMAND = "operator-token";
    private static final Duration LIFETIME = Duration.ofHours(1);

    private OperatorToken() {}

    /** Prints a token where the arguments of a process ask for one, and says whether they do. */
    public static boolean printIfAskedFor(String... args) {
        if (args.length == 0 || !args[0].equals(COMMAND)) {
            return false;
        }
        try {
            System.out.println(issue(args));
        } catch (IllegalStateException e) {
            System.err.println("PickMeUp: " + e.getMessage());
            System.exit(1);
        }
        return true;
    }

    /** @throws IllegalStateException where there is no key: one made for this would be nobody else's */
    static String issue(String... args) {
        BackendProperties properties = properties(args);
        properties.keyFile().filter(Files::notExists).ifPresent(file -> {
            throw new IllegalStateException(
                    "There is no key in %s. Start PickMeUp first, or say where its data is: --pickmeup.data-dir=..."
                            .formatted(file));
        });
        Clock clock = Clock.systemUTC();
        Instant now = clock.instant();
        return new SessionTokens(properties.signingKey(), clock).issue(Identity.operator(now, now.plus(LIFETIME)));
    }

    /** Wherever a property is set that says so, it says so here, too. */
    private static BackendProperties properties(String... args) {
        try (var context = new SpringApplicationBuilder(Properties.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(args)) {
            return context.getBean(BackendProperties.class);
        }
    }

    @EnableConfigurationProperties(BackendProperties.class)
    private static class Properties {}
}
