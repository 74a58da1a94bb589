package org.pickmeup.backend.trip;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pickmeup.backend.outbox.Outbox;
import org.pickmeup.backend.profile.People;
import org.pickmeup.backend.wire.Listening;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.TripStatus.Party;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the trips, and tells both sides of every change on their retained topic. */
@Component
public class Trips {

    private static final Logger log = LoggerFactory.getLogger(Trips.class);

    private static final Set<Phase> UNDER_WAY =
            EnumSet.of(Phase.REQUESTED, Phase.ACCEPTED, Phase.ARRIVED, Phase.RIDING, Phase.ENDED);

    private static final Set<Phase> OPEN = EnumSet.of(Phase.REQUESTED, Phase.ACCEPTED, Phase.ARRIVED, Phase.RIDING);

    private final TripStore store;
    private final People people;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Trips(TripStore store, People people, Outbox outbox, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.people = people;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Trip> find(UUID id) {
        return store.find(id);
    }

    /** The newest trip of a passenger and a driver in one of these phases. */
    public Optional<Trip> newest(Person passenger, Person driver, Set<Phase> phases) {
        return store.newest(passenger, driver, phases);
    }

    /** What somebody is in the middle of. */
    public Optional<Trip> current(Person person) {
        return store.current(person);
    }

    /** The trips that are asked for, or have a driver on the way or driving, the oldest first. */
    public List<Trip> open() {
        return store.in(OPEN);
    }

    void begin(Trip trip) {
        store.insert(trip);
        log.info("Trip {}: {} by {}", trip.id(), name(trip.phase()), trip.passenger());
        tell(trip);
        events.publishEvent(new TripChanged(null, trip));
    }

    /** Keeps what a trip has become; where the event did not fit, that is said and nothing else happens. */
    public void change(Trip trip, String event, Optional<Trip> changed) {
        if (changed.isEmpty()) {
            log.info("Trip {}: {} does not fit while it is {}", trip.id(), event, name(trip.phase()));
            return;
        }
        Trip now = changed.get();
        store.update(now);
        log.info("Trip {}: {} ({})", trip.id(), event, name(now.phase()));
        tell(now);
        trip.driverPerson().filter(driver -> !now.isDrivenBy(driver)).ifPresent(driver -> tell(driver, now));
        events.publishEvent(new TripChanged(trip, now));
    }

    /** A broker that has forgotten us has forgotten what we retained. */
    @EventListener
    void tellEverybody(Listening listening) {
        if (!listening.remembered()) {
            store.in(UNDER_WAY).forEach(this::tell);
        }
    }

    /** Tells both sides how things stand. */
    void tell(Trip trip) {
        tell(trip.passenger(), trip);
        trip.driverPerson().ifPresent(driver -> tell(driver, trip));
    }

    /** Whoever listens sees how a trip ended; whoever comes later sees only what is still under way. */
    void tell(Person person, Trip trip) {
        people.lock(person);
        Topic topic = Topic.trip(person);
        Trip seen = asSeenBy(person, trip);
        if (seen.isOver()) {
            outbox.publish(topic, seen.status(clock.instant()));
        }
        store.current(person)
                .ifPresentOrElse(
                        current -> outbox.publish(topic, current.status(clock.instant())), () -> outbox.clear(topic));
    }

    /**
     * For a driver who has stepped back it is over, whatever becomes of it. One who has not may yet be confirmed as long as
     * nobody is: the confirmation may be waiting for the end of that driver's trip before.
     */
    private Trip asSeenBy(Person person, Trip trip) {
        boolean concerned = person.role() == Role.PASSENGER
                || trip.isDrivenBy(person)
                || trip.phase() == Phase.REQUESTED && !store.hasSteppedBack(trip.id(), person);
        return concerned ? trip : trip.leftBy(new Party(person.id(), person.id()));
    }

    private static String name(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }
}
