package org.pickmeup.web.session;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.InvalidTokenException;
import org.pickmeup.identity.Kind;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.protocol.Person;

/** Opens, renews and ends the sessions of drivers and passengers. */
final class Sessions {

    private final SessionTokens tokens;
    private final SessionProperties properties;
    private final Names names;
    private final Clock clock;
    private final AtomicLong newestId = new AtomicLong();

    Sessions(SessionTokens tokens, SessionProperties properties, Names names, Clock clock) {
        this.tokens = tokens;
        this.properties = properties;
        this.names = names;
        this.clock = clock;
    }

    /**
     * The session of whoever has the name already, renewed, or a new one under a name that is free; nothing when somebody
     * else has it.
     *
     * @param password of an earlier session, which may have expired; empty where there was none
     */
    Optional<Session> open(Person person, String name, String password) {
        return renewed(person, name, password).or(() -> {
            var id = newId();
            return names.reserve(person, id) ? Optional.of(session(person, name, id)) : Optional.empty();
        });
    }

    /** Like {@link #open}, of a person who is nobody else's to be: the latest session has the name. */
    Session openOwn(Person person, String name, String password) {
        return renewed(person, name, password).orElseGet(() -> {
            var id = newId();
            names.give(person, id);
            return session(person, name, id);
        });
    }

    private Optional<Session> renewed(Person person, String name, String password) {
        return owner(password)
                .filter(owner -> owner.person().filter(person::equals).isPresent())
                .map(Identity::session)
                .filter(id -> names.keep(person, id))
                .map(id -> session(person, name, id));
    }

    /** Whether a token was made by whoever has the key of the installation. */
    boolean isOperator(String token) {
        try {
            return tokens.verify(token).kind() == Kind.OPERATOR;
        } catch (InvalidTokenException e) {
            return false;
        }
    }

    /** Gives the name back. A password that proves nothing has no name to give. */
    void end(String password) {
        owner(password).ifPresent(owner -> names.release(owner.person().orElseThrow(), owner.session()));
    }

    /**
     * When the newest page has connected of whoever has that password.
     *
     * @throws InvalidTokenException when the password proves nothing any more
     */
    Optional<Instant> newestConnection(String password) throws InvalidTokenException {
        var owner = tokens.verify(password);
        return owner.person()
                .filter(person -> names.has(person, owner.session()))
                .flatMap(names::newestConnection);
    }

    /** The person whose session a password was of, until recently at least. */
    Optional<Identity> owner(String password) {
        try {
            return Optional.of(tokens.verify(password, properties.comeback()))
                    .filter(owner -> owner.person().isPresent() && owner.session() != null);
        } catch (InvalidTokenException e) {
            return Optional.empty();
        }
    }

    private Session session(Person person, String name, String id) {
        var expiresAt = clock.instant().plus(properties.lifetime()).truncatedTo(ChronoUnit.SECONDS);
        var identity = Identity.of(person, name, id, expiresAt);
        return Session.of(
                identity, tokens.issue(identity), properties.lifetime().toSeconds());
    }

    /** Greater than the ones before, as {@link Names} wants it. */
    private String newId() {
        var began = newestId.updateAndGet(last -> Math.max(last + 1, clock.millis()));
        return "%013d-%.8s".formatted(began, UUID.randomUUID());
    }

    /**
     * What an MQTT CONNECT needs.
     *
     * @param expiresIn seconds, for whoever has another idea of what time it is
     */
    record Session(
            String id,
            String role,
            String name,
            String clientId,
            String username,
            String password,
            Instant expiresAt,
            long expiresIn) {

        static Session of(Identity identity, String password, long expiresIn) {
            return new Session(
                    identity.id(),
                    identity.person().orElseThrow().role().label(),
                    identity.name(),
                    identity.clientId(),
                    identity.username(),
                    password,
                    identity.expiresAt(),
                    expiresIn);
        }
    }
}
