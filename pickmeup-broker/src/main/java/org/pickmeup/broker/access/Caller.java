package org.pickmeup.broker.access;

import java.util.Locale;
import java.util.Optional;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Kind;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;

/**
 * Who speaks on a connection.
 *
 * @param kind what it is; null for a client that was let in without credentials
 * @param id a person's id; null for anybody else
 */
public record Caller(Kind kind, String id) {

    /** A client that was let in without credentials. */
    public static final Caller ANONYMOUS = new Caller(null, null);

    static Caller of(Identity identity) {
        return identity.person().map(Caller::of).orElseGet(() -> new Caller(identity.kind(), null));
    }

    static Caller of(Person person) {
        return new Caller(Kind.of(person.role()), person.id());
    }

    /**
     * The caller of a connection that was admitted under that user name, which is all that an engine remembers of it.
     *
     * @param username as in {@link Identity#username()}, or null where there was none
     * @throws IllegalArgumentException for what is no user name of ours
     */
    public static Caller named(String username) {
        if (username == null || username.isEmpty()) {
            return ANONYMOUS;
        }
        return Person.parse(username).map(Caller::of).orElseGet(() -> service(username));
    }

    private static Caller service(String username) {
        Caller service = new Caller(Kind.valueOf(username.toUpperCase(Locale.ROOT)), null);
        if (!service.isService()) {
            throw new IllegalArgumentException("'%s' does not say which".formatted(username));
        }
        return service;
    }

    /** Whether this is a process of PickMeUp, or an operator, and nobody on a ride. */
    public boolean isService() {
        return kind != null && kind != Kind.DRIVER && kind != Kind.PASSENGER;
    }

    boolean isAnonymous() {
        return kind == null;
    }

    /** The driver or passenger that this is. */
    Optional<Person> person() {
        return switch (kind) {
            case DRIVER -> Optional.of(new Person(Role.DRIVER, id));
            case PASSENGER -> Optional.of(new Person(Role.PASSENGER, id));
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return isAnonymous()
                ? "somebody without credentials"
                : person().map(Person::toString).orElseGet(() -> kind.name().toLowerCase(Locale.ROOT));
    }
}
