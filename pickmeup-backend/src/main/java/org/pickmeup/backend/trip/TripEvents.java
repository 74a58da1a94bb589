package org.pickmeup.backend.trip;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pickmeup.backend.outbox.Outbox;
import org.pickmeup.backend.trace.AboutTrip;
import org.pickmeup.backend.trip.Trip.Remark;
import org.pickmeup.backend.trip.Verdict.Changed;
import org.pickmeup.backend.trip.Verdict.Early;
import org.pickmeup.backend.trip.Verdict.Misfit;
import org.pickmeup.backend.trip.Verdict.Outcome;
import org.pickmeup.identity.Refusals;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.Confirm;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives each event the effect that it has on its trip. What is heard too early is kept, and tried again whenever its trip
 * has changed or somebody on it has become free; what is repeated is answered again. So what becomes of a trip depends on
 * what was said, and not on how often or in which order.
 */
@Component
class TripEvents {

    private static final Logger log = LoggerFactory.getLogger(TripEvents.class);

    private final Journal journal;
    private final TripStore store;
    private final Trips trips;
    private final PassengerRules passengers;
    private final DriverRules drivers;
    private final Answers answers;
    private final Outbox outbox;
    private final Refusals refusals;

    TripEvents(
            Journal journal,
            TripStore store,
            Trips trips,
            PassengerRules passengers,
            DriverRules drivers,
            Answers answers,
            Outbox outbox,
            Refusals refusals) {
        this.journal = journal;
        this.store = store;
        this.trips = trips;
        this.passengers = passengers;
        this.drivers = drivers;
        this.answers = answers;
        this.outbox = outbox;
        this.refusals = refusals;
    }

    void hear(TripEvent event) {
        try (AboutTrip about = AboutTrip.of(event.tripId())) {
            take(event);
        }
    }

    private void take(TripEvent event) {
        Optional<Trip> trip = store.find(event.tripId());
        boolean known = journal.outcome(event).filter(Outcome.APPLIED::equals).isPresent();
        if (known && !mayCountAgain(event)) {
            trip.ifPresent(it -> answers.again(it, event));
            return;
        }
        Verdict verdict = carryOut(trip, event);
        if (trip.isPresent() && !(verdict instanceof Changed)) {
            answers.again(trip.get(), event);
        }
        settle(event.tripId(), trip);
    }

    /** A request may have been withdrawn in between, or be put back on show after its driver has stepped back. */
    private static boolean mayCountAgain(TripEvent event) {
        return event.message() instanceof Request;
    }

    /** Keeps what a trip has become by itself, and what follows from it. */
    void change(Trip trip, String event, Optional<Trip> changed) {
        try (AboutTrip about = AboutTrip.of(trip.id())) {
            trips.change(trip, event, changed);
            settle(trip.id(), Optional.of(trip));
        }
    }

    private Verdict carryOut(Optional<Trip> trip, TripEvent event) {
        Optional<Trip> replaced = trip.isEmpty() && event.message() instanceof Request request
                ? makeWay(event, request)
                : Optional.empty();
        Verdict verdict = judge(trip, event);
        journal.keep(event, verdict);
        if (verdict instanceof Changed changed && trip.isEmpty()) {
            trips.begin(changed.now());
        } else if (verdict instanceof Changed changed) {
            trips.change(trip.get(), name(event), Optional.of(changed.now()));
        } else if (verdict instanceof Early) {
            log.info("Trip {}: {} is early, {}", event.tripId(), name(event), verdict.why());
        } else if (verdict instanceof Misfit) {
            String sender = event.sender().map(Person::toString).orElse(null);
            refusals.add(
                    "trip", "misfit", sender, "%s, trip %s, %s".formatted(name(event), event.tripId(), verdict.why()));
        }
        takeDown(event);
        replaced.ifPresent(it -> settle(it.id(), replaced));
        return verdict;
    }

    private Verdict judge(Optional<Trip> trip, TripEvent event) {
        if (event.message() instanceof Request request) {
            return passengers.request(trip, event, request);
        } else if (event.message() instanceof Confirm confirm) {
            return passengers.confirm(trip, event, confirm);
        } else if (event.message() instanceof Cancel cancel && event.owner().role() == Role.DRIVER) {
            return passengers.cancel(trip, event, cancel);
        }
        return drivers.judge(trip, event);
    }

    /** Whoever asks anew has given up what had not started. */
    private Optional<Trip> makeWay(TripEvent event, Request request) {
        Order order = Order.of(event.owner().id(), request, null);
        Optional<Trip> other = store.active(event.owner())
                .filter(trip -> trip.phase() != Phase.RIDING && !order.isOlderThan(trip.order()));
        Remark anew = new Remark(Role.PASSENGER.label(), null);
        other.ifPresent(trip -> trips.change(
                trip,
                "a newer request",
                trip.expire(anew, event.heardAt()).or(() -> trip.cancel(anew, event.heardAt()))));
        return other;
    }

    /**
     * A passenger of 2014 leaves it to the driver to clear the request, and not every driver may do it. And a request of
     * which we hear although its trip is over was left behind.
     */
    private void takeDown(TripEvent event) {
        boolean aboutRequest = event.message() instanceof Request || event.message() instanceof Accept;
        Optional<Trip> trip = aboutRequest ? store.find(event.tripId()) : Optional.empty();
        boolean left = trip.filter(Trip::isOver).isPresent()
                && store.active(trip.get().passenger()).isEmpty();
        boolean taken = trip.filter(it -> it.isUnderWay() && !it.order().confirms() && !it.withdrawn())
                .isPresent();
        if (left || taken) {
            outbox.clear(Topic.request(trip.get().passenger().id()));
        }
    }

    /** Tries again what was heard too early about a trip, and about the trips of those who have become free. */
    private void settle(UUID tripId, Optional<Trip> before) {
        while (settleOne(tripId)) {
            log.debug("Trip {}: something that was heard too early fits now", tripId);
        }
        Optional<Trip> now = store.find(tripId);
        for (Person freed : freed(before, now)) {
            for (UUID waiting : journal.waitingFor(freed)) {
                settle(waiting, store.find(waiting));
            }
        }
    }

    private boolean settleOne(UUID tripId) {
        Optional<Trip> trip = store.find(tripId);
        List<TripEvent> early = journal.early(tripId);
        Optional<TripEvent> fitting = early.stream()
                .filter(event -> !(judge(trip, event) instanceof Early))
                .findFirst();
        fitting.ifPresent(event -> carryOut(trip, event));
        return fitting.isPresent();
    }

    private static Set<Person> freed(Optional<Trip> before, Optional<Trip> now) {
        Set<Person> busy = new HashSet<>(now.map(TripEvents::occupied).orElse(Set.of()));
        Set<Person> freed = new HashSet<>(before.map(TripEvents::occupied).orElse(Set.of()));
        freed.removeAll(busy);
        return freed;
    }

    private static Set<Person> occupied(Trip trip) {
        Stream<Person> passenger = trip.occupiesPassenger() ? Stream.of(trip.passenger()) : Stream.empty();
        Stream<Person> driver = trip.isUnderWay() ? trip.driverPerson().stream() : Stream.empty();
        return Stream.concat(passenger, driver).collect(Collectors.toSet());
    }

    private static String name(TripEvent event) {
        return event.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
