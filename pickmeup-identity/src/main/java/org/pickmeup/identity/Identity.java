package org.pickmeup.identity;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.pickmeup.protocol.Person;

/**
 * Who a client is, as its token tells it.
 *
 * @param id a person's id; for a process its kind: {@code backend}
 * @param name the display name
 * @param clientId the only MQTT client id that this identity connects with
 * @param session which of the sessions under this name it is; null for a process
 * @param signedInAt when an operator has come who may have their token renewed; null for everybody else
 * @param expiresAt when its token ends
 */
public record Identity(
        Kind kind, String id, String name, String clientId, String session, Instant signedInAt, Instant expiresAt) {

    public Identity {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(clientId, "clientId");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /** A driver or a passenger. */
    public static Identity of(Person person, String name, String session, Instant expiresAt) {
        return new Identity(Kind.of(person.role()), person.id(), name, person.clientId(), session, null, expiresAt);
    }

    /** A driver or a passenger of whom no session is kept. */
    public static Identity of(Person person, String name, Instant expiresAt) {
        return of(person, name, null, expiresAt);
    }

    /** A process, or an operator, that is there once. */
    public static Identity service(Kind kind, Instant expiresAt) {
        return service(kind, kind.label(), expiresAt);
    }

    /** A process, or an operator, of which there are several, told apart by their ids. */
    public static Identity service(Kind kind, String id, Instant expiresAt) {
        if (kind.role().isPresent()) {
            throw new IllegalArgumentException("a %s is a person".formatted(kind.label()));
        }
        return new Identity(kind, id, id, clientId(kind, id), null, null, expiresAt);
    }

    /** An operator who signs in. */
    public static Identity operator(Instant signedInAt, Instant expiresAt) {
        return operator(Kind.OPERATOR.label(), signedInAt, expiresAt);
    }

    /** An operator who has signed in at that time, under an id of their own. */
    public static Identity operator(String id, Instant signedInAt, Instant expiresAt) {
        return new Identity(Kind.OPERATOR, id, id, clientId(Kind.OPERATOR, id), null, signedInAt, expiresAt);
    }

    private static String clientId(Kind kind, String id) {
        return id.equals(kind.label()) ? "PMU-" + id : "PMU-" + kind.label() + "-" + id;
    }

    /**
     * What stands as the user name in an MQTT CONNECT: a person as topics name it, {@code drivers/Bryan}, so that a broker's
     * own rules can put the user name into a topic; or what kind of service it is, {@code backend}.
     */
    public String username() {
        return person().map(Person::toString).orElseGet(kind::label);
    }

    /** The driver or passenger that this is; nothing for a process or an operator. */
    public Optional<Person> person() {
        return kind.role().map(role -> new Person(role, id));
    }
}
