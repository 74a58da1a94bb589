package org.pickmeup.protocol;

import java.util.Arrays;
import java.util.Optional;

/** What a person is on a ride. */
public enum Role {
    DRIVER("driver", "drivers", "PMU-Driver-"),
    PASSENGER("passenger", "passengers", "PMU-Passenger-");

    private final String label;
    private final String plural;
    private final String clientIdPrefix;

    Role(String label, String plural, String clientIdPrefix) {
        this.label = label;
        this.plural = plural;
        this.clientIdPrefix = clientIdPrefix;
    }

    /** The role as JSON says it: {@code driver}. */
    public String label() {
        return label;
    }

    /** The role as a topic says it: {@code drivers}. */
    public String plural() {
        return plural;
    }

    String clientId(String id) {
        return clientIdPrefix + id;
    }

    /** The role with that {@linkplain #label() label}, if there is one. */
    public static Optional<Role> ofLabel(String label) {
        return Arrays.stream(values()).filter(role -> role.label.equals(label)).findFirst();
    }

    static Optional<Role> ofPlural(String plural) {
        for (Role role : values()) {
            if (role.plural.equals(plural)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
