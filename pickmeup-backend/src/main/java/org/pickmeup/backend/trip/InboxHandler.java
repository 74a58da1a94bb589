package org.pickmeup.backend.trip;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.pickmeup.backend.ledger.Money;
import org.pickmeup.backend.outbox.Outbox;
import org.pickmeup.backend.profile.People;
import org.pickmeup.backend.wire.MessageHandler;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Arrived;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.Confirm;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.InboxMessage.TripStart;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.TripStatus.Party;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What driver and passenger tell one another between the request and the payment. What is in a passenger's inbox is from
 * a driver, and the other way round; the rest is the backend's own, or nothing that changes a trip.
 */
@Component
class InboxHandler implements MessageHandler<InboxMessage> {

    private static final Logger log = LoggerFactory.getLogger(InboxHandler.class);

    private static final Set<Phase> ANY = EnumSet.allOf(Phase.class);
    private static final Set<Phase> WITH_DRIVER = EnumSet.complementOf(EnumSet.of(Phase.REQUESTED, Phase.EXPIRED));

    private final Trips trips;
    private final TripStore store;
    private final People people;
    private final Outbox outbox;
    private final Clock clock;

    InboxHandler(Trips trips, TripStore store, People people, Outbox outbox, Clock clock) {
        this.trips = trips;
        this.store = store;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.INBOX;
    }

    @Override
    public void handle(Topic topic, InboxMessage message, boolean retained) {
        if (topic.person().role() == Role.PASSENGER) {
            fromDriver(topic.person(), message);
        } else {
            fromPassenger(topic.person(), message);
        }
    }

    private void fromDriver(Person passenger, InboxMessage message) {
        if (message instanceof Accept accept) {
            find(passenger, message, Step.ACCEPT).ifPresent(trip -> accept(trip, accept.driverId()));
        } else if (message instanceof Arrived) {
            change(passenger, message, Step.ARRIVE, trip -> trip.arrive(clock.instant()));
        } else if (message instanceof TripStart) {
            change(passenger, message, Step.START, this::start);
        } else if (message instanceof TripEnd end) {
            Money cost = new Money(end.cost());
            change(passenger, message, Step.END, trip -> trip.end(end.distance(), end.time(), cost, clock.instant()));
        } else if (message instanceof Cancel cancel && cancel.by().equals(Role.DRIVER.label())) {
            // Before the passenger has decided, it is only one driver of several who steps back.
            change(
                    passenger,
                    message,
                    Step.CANCEL,
                    trip -> trip.driverPerson().flatMap(d -> trip.cancel(clock.instant())));
        }
    }

    private void fromPassenger(Person driver, InboxMessage message) {
        if (message instanceof Confirm confirm) {
            confirm(driver, confirm);
        } else if (message instanceof Cancel cancel && cancel.by().equals(Role.PASSENGER.label())) {
            change(driver, message, Step.CANCEL, trip -> trip.cancel(clock.instant()));
        }
    }

    private void change(Person owner, InboxMessage message, Step step, Function<Trip, Optional<Trip>> transition) {
        find(owner, message, step).ifPresent(trip -> trips.change(trip, step.event(), transition.apply(trip)));
    }

    /**
     * The trip that a message in somebody's inbox is about: one of that person's own. A message that names none is about
     * the newest, whether it fits that one or not: a repeat must not reach an older trip that was never finished.
     */
    private Optional<Trip> find(Person owner, InboxMessage message, Step step) {
        Optional<Trip> trip = message.tripId() == null
                ? store.newest(owner, step == Step.ACCEPT ? ANY : WITH_DRIVER)
                : store.find(message.tripId()).filter(named -> concerns(named, owner));
        if (trip.isEmpty()) {
            log.info("Trip {}: no such trip of {} for {}", message.tripId(), owner, step.event());
        }
        return trip;
    }

    private boolean concerns(Trip trip, Person owner) {
        return trip.passenger().equals(owner)
                || trip.driverPerson().map(owner::equals).orElseGet(() -> isCandidate(trip, owner));
    }

    private boolean isCandidate(Trip trip, Person person) {
        return person.role() == Role.DRIVER && store.candidates(trip.id()).contains(person.id());
    }

    private void accept(Trip trip, String driverId) {
        if (trip.order().confirms() && trip.phase() == Phase.REQUESTED) {
            store.addCandidate(trip.id(), driverId);
            log.info("Trip {}: {} is a candidate", trip.id(), driverId);
            return;
        }
        Optional<Trip> accepted = trip.accept(party(driverId), clock.instant());
        trips.change(trip, Step.ACCEPT.event(), accepted);
        if (accepted.isPresent() && !trip.withdrawn()) {
            // A passenger of 2014 leaves that to the driver, and not every driver may do it.
            outbox.clear(Topic.request(trip.passenger().id()));
        }
    }

    private void confirm(Person driver, Confirm confirm) {
        Party party = party(driver.id());
        Optional<Trip> known = store.find(confirm.tripId());
        if (known.isEmpty() && confirm.pickup() != null) {
            Trip.requested(confirm.tripId(), Order.of(confirm), clock.instant())
                    .accept(party, clock.instant())
                    .ifPresent(trips::begin);
        } else if (known.filter(trip -> trip.order().passenger().id().equals(confirm.passengerId()))
                .isPresent()) {
            trips.change(known.get(), Step.ACCEPT.event(), known.get().accept(party, clock.instant()));
        } else {
            log.info("Trip {}: no such trip of {} to confirm", confirm.tripId(), confirm.passengerId());
        }
    }

    /** A start may be heard before the confirmation, and then tells who was confirmed if only one can be. */
    private Optional<Trip> start(Trip trip) {
        Optional<Trip> accepted = Optional.of(trip);
        if (trip.phase() == Phase.REQUESTED) {
            List<String> candidates = store.candidates(trip.id());
            accepted =
                    candidates.size() == 1 ? trip.accept(party(candidates.get(0)), clock.instant()) : Optional.empty();
        }
        return accepted.flatMap(it -> it.start(clock.instant()));
    }

    private Party party(String driverId) {
        return new Party(driverId, people.name(Person.driver(driverId)));
    }
}
