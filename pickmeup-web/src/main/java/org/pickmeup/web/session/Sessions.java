package org.pickmeup.web.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.InvalidTokenException;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.protocol.Person;

/** Opens and ends the sessions of drivers and passengers. */
final class Sessions {

    private final SessionTokens tokens;
    private final Duration lifetime;
    private final Names names;
    private final Clock clock;

    Sessions(SessionTokens tokens, Duration lifetime, Names names, Clock clock) {
        this.tokens = tokens;
        this.lifetime = lifetime;
        this.names = names;
        this.clock = clock;
    }

    /**
     * A session under a name that is free, or that its owner comes back to; nothing when somebody else has it.
     *
     * @param password of an earlier session; null where there was none
     */
    Optional<Session> open(Person person, String name, String password) {
        if (owner(password).filter(person::equals).isPresent()) {
            names.keep(person);
        } else if (!names.reserve(person)) {
            return Optional.empty();
        }
        var identity = Identity.of(person, name, expiry());
        return Optional.of(Session.of(identity, tokens.issue(identity)));
    }

    /** Gives the name back. A password that proves nothing has no name to give. */
    void end(String password) {
        owner(password).ifPresent(names::release);
    }

    /** When the newest page has connected of whoever has that password. */
    Optional<Instant> newestConnection(String password) {
        return owner(password).flatMap(names::newestConnection);
    }

    private Optional<Person> owner(String password) {
        if (password == null) {
            return Optional.empty();
        }
        try {
            return tokens.verify(password).person();
        } catch (InvalidTokenException e) {
            return Optional.empty();
        }
    }

    private Instant expiry() {
        return clock.instant().plus(lifetime).truncatedTo(ChronoUnit.SECONDS);
    }

    /** What an MQTT CONNECT needs. */
    record Session(
            String id, String role, String name, String clientId, String username, String password, Instant expiresAt) {

        static Session of(Identity identity, String password) {
            return new Session(
                    identity.id(),
                    identity.person().orElseThrow().role().label(),
                    identity.name(),
                    identity.clientId(),
                    identity.username(),
                    password,
                    identity.expiresAt());
        }
    }
}
