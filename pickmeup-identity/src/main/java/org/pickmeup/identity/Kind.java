package org.pickmeup.identity;

import java.util.Arrays;
import java.util.Optional;
import org.pickmeup.protocol.Role;

/** What an identity is allowed to be: a person on a ride, a process of PickMeUp, or somebody who watches. */
public enum Kind {
    DRIVER("driver"),
    PASSENGER("passenger"),
    BACKEND("backend"),
    WEB("web"),
    OPERATOR("operator");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    public static Kind of(Role role) {
        return role == Role.DRIVER ? DRIVER : PASSENGER;
    }

    /** The role, where it is a person's. */
    Optional<Role> role() {
        return Role.ofLabel(label);
    }

    static Optional<Kind> ofLabel(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }
}
