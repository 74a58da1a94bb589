package org.pickmeup.protocol;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * A driver or a passenger, as topics name them. The same id may belong to a driver and to a passenger: they are two
 * persons.
 *
 * @param id 1 to 32 of {@code A-Z a-z 0-9 _ -}; the clients of 2014 use the display name
 */
public record Person(Role role, String id) {

    /** @throws IllegalArgumentException when the id is not one */
    public Person {
        Objects.requireNonNull(role, "role");
        if (!isId(id)) {
            throw new IllegalArgumentException("'%s' is not an id: an id is %s".formatted(id, Limits.ID_RULE));
        }
    }

    public static Person driver(String id) {
        return new Person(Role.DRIVER, id);
    }

    public static Person passenger(String id) {
        return new Person(Role.PASSENGER, id);
    }

    /** The person that a text names as topics do, {@code drivers/Bryan}; nothing where it names nobody. */
    public static Optional<Person> parse(String text) {
        int slash = text.indexOf('/');
        String id = text.substring(slash + 1);
        return slash < 0 || !isId(id)
                ? Optional.empty()
                : Role.ofPlural(text.substring(0, slash)).map(role -> new Person(role, id));
    }

    /** Whose own client has that MQTT client id, or nothing where it is no person's. */
    public static Optional<Person> ofClientId(String clientId) {
        return Arrays.stream(Role.values())
                .filter(role -> clientId.startsWith(role.clientId("")))
                .map(role -> role.plural() + "/"
                        + clientId.substring(role.clientId("").length()))
                .findFirst()
                .flatMap(Person::parse);
    }

    /** Whether a text can be somebody's id. */
    public static boolean isId(String text) {
        return text != null && Limits.ID.matcher(text).matches();
    }

    /** The MQTT client id of this person's own client: {@code PMU-Driver-Bryan}. */
    public String clientId() {
        return role.clientId(id);
    }

    /** The person as topics name them: {@code drivers/Bryan}. */
    @Override
    public String toString() {
        return role.plural() + "/" + id;
    }
}
