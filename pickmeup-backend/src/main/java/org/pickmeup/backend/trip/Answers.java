package org.pickmeup.backend.trip;

import org.pickmeup.backend.outbox.Outbox;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Taken;
import org.pickmeup.protocol.message.Phase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Answers whoever says what changes nothing, or nothing any more. Whoever repeats something has not heard the answer, and
 * whoever is wrong does not know how things stand.
 */
@Component
class Answers {

    private final TripStore store;
    private final Trips trips;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    Answers(TripStore store, Trips trips, Outbox outbox, ApplicationEventPublisher events) {
        this.store = store;
        this.trips = trips;
        this.outbox = outbox;
        this.events = events;
    }

    void again(Trip trip, TripEvent event) {
        if (event.message() instanceof Accept accept) {
            offered(trip, Person.driver(accept.driverId()));
        } else {
            event.teller(trip).filter(person -> isOn(trip, person)).ifPresent(person -> {
                trips.tell(person, trip);
                events.publishEvent(new StepRepeated(trip, person, event.message()));
            });
        }
    }

    /** Nobody is told of a trip of others. */
    private boolean isOn(Trip trip, Person person) {
        return person.role() == Role.PASSENGER
                ? trip.passenger().equals(person)
                : trip.isDrivenBy(person) || store.isCandidate(trip.id(), person);
    }

    /** It is the passenger who answers an offer; but where that is decided and the passenger gone, nobody would. */
    private void offered(Trip trip, Person driver) {
        boolean decided = trip.phase() != Phase.REQUESTED || store.hasSteppedBack(trip.id(), driver);
        if (trip.isDrivenBy(driver)) {
            trips.tell(driver, trip);
        } else if (decided && trip.order().confirms()) {
            outbox.publish(Topic.inbox(driver), new Taken(trip.id(), null));
        }
    }
}
