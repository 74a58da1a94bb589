package org.pickmeup.broker.access;

import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;

/** A passenger and a driver. */
record Couple(Person passenger, Person driver) {

    /** Two people, one of each role. */
    static Couple of(Person one, Person other) {
        return one.role() == Role.PASSENGER ? new Couple(one, other) : new Couple(other, one);
    }
}
