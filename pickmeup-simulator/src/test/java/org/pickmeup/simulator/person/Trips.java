package org.pickmeup.simulator.person;

import java.math.BigDecimal;
import java.util.UUID;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.Place;
import org.pickmeup.protocol.message.TripStatus;
import org.pickmeup.protocol.message.TripStatus.Fare;
import org.pickmeup.protocol.message.TripStatus.Party;

/** What the backend tells of a trip. */
final class Trips {

    private Trips() {}

    /** @param cost null before the end */
    static TripStatus of(UUID tripId, Phase phase, Person passenger, Person driver, BigDecimal cost) {
        Fare fare = cost == null ? null : new Fare(1, 100, cost, null);
        Place pickup = new Place(-56.18, -34.90, null);
        return new TripStatus(
                tripId,
                phase,
                party(passenger),
                party(driver),
                pickup,
                null,
                null,
                fare,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Party party(Person person) {
        return new Party(person.id(), person.id());
    }
}
