package org.pickmeup.backend.history;

import java.util.Optional;
import org.pickmeup.backend.trip.Trip;
import org.pickmeup.protocol.Person;

/**
 * Who asks.
 *
 * @param person a driver or a passenger, who sees what they took part in; nothing for an operator, who sees all
 */
record Caller(Optional<Person> person) {

    boolean isOperator() {
        return person.isEmpty();
    }

    /** Whether this is that person, or an operator. */
    boolean speaksFor(Person other) {
        return isOperator() || person.get().equals(other);
    }

    boolean maySee(Trip trip) {
        return speaksFor(trip.passenger()) || person.filter(trip::isDrivenBy).isPresent();
    }
}
