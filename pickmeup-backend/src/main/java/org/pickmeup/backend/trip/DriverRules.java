package org.pickmeup.backend.trip;

import java.time.Instant;
import java.util.Optional;
import org.pickmeup.backend.ledger.Money;
import org.pickmeup.backend.trip.Fares.Assessed;
import org.pickmeup.backend.trip.Trip.Remark;
import org.pickmeup.backend.trip.Verdict.Changed;
import org.pickmeup.backend.trip.Verdict.Early;
import org.pickmeup.backend.trip.Verdict.Misfit;
import org.pickmeup.backend.trip.Verdict.Noted;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Arrived;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.InboxMessage.TripStart;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.TripStatus.Fare;
import org.springframework.stereotype.Component;

/** What a driver's word in a passenger's inbox means for a trip. */
@Component
class DriverRules {

    private static final Early NOT_REQUESTED = new Early("the request has not been heard");
    private static final Early NOT_CONFIRMED = new Early("the driver is not confirmed");
    private static final Misfit SOMEBODY_ELSES = new Misfit("the trip is somebody else's");

    private final TripStore store;
    private final PassengerRules passengers;
    private final Fares fares;
    private final TripProperties properties;

    DriverRules(TripStore store, PassengerRules passengers, Fares fares, TripProperties properties) {
        this.store = store;
        this.passengers = passengers;
        this.fares = fares;
        this.properties = properties;
    }

    Verdict judge(Optional<Trip> known, TripEvent event) {
        if (known.isEmpty()) {
            return NOT_REQUESTED;
        }
        Trip trip = known.get();
        if (!trip.passenger().equals(event.owner())) {
            return SOMEBODY_ELSES;
        }
        if (event.message() instanceof Accept accept) {
            return accept(trip, Person.driver(accept.driverId()), event);
        } else if (event.message() instanceof Cancel cancel) {
            return cancel(trip, event, cancel);
        }
        return step(trip, event);
    }

    private Verdict accept(Trip trip, Person driver, TripEvent event) {
        if (trip.order().confirms()) {
            store.addCandidate(trip.id(), driver);
            return new Noted();
        }
        return trip.phase() == Phase.REQUESTED ? passengers.accept(trip, driver, event) : new Noted();
    }

    private Verdict step(Trip trip, TripEvent event) {
        Optional<Person> driver = event.driver(trip);
        if (driver.isPresent() && store.hasSteppedBack(trip.id(), driver.get())) {
            return new Misfit("the driver has stepped back");
        }
        if (!driver.equals(trip.driverPerson()) || driver.isEmpty()) {
            boolean mayYetBe = trip.phase() == Phase.REQUESTED
                    || trip.phase() == Phase.EXPIRED
                    || trip.phase() == Phase.ACCEPTED
                    || trip.phase() == Phase.ARRIVED;
            return mayYetBe ? NOT_CONFIRMED : SOMEBODY_ELSES;
        }
        return step(trip, event.message(), event.heardAt())
                .<Verdict>map(Changed::new)
                .orElseGet(Noted::new);
    }

    private Optional<Trip> step(Trip trip, Message step, Instant at) {
        if (step instanceof Arrived) {
            return trip.arrive(at).or(() -> trip.alsoReached(Phase.ARRIVED, at));
        } else if (step instanceof TripStart) {
            return trip.start(at).or(() -> trip.alsoReached(Phase.RIDING, at));
        }
        return Step.END.fits(trip.phase()) ? end(trip, (TripEnd) step, at) : Optional.empty();
    }

    private Optional<Trip> end(Trip trip, TripEnd end, Instant at) {
        Fare claimed = new Fare(end.distance(), end.time(), new Money(end.cost()).amount(), null);
        Assessed assessed = fares.assess(trip, claimed, at);
        return trip.end(assessed.fare(), assessed.claimed(), at);
    }

    private Verdict cancel(Trip trip, TripEvent event, Cancel cancel) {
        Optional<Person> driver = event.driver(trip);
        if (driver.isEmpty()) {
            return NOT_CONFIRMED;
        }
        Remark why = new Remark(Role.DRIVER.label(), cancel.reason());
        if (!trip.isDrivenBy(driver.get())) {
            store.stepBack(trip.id(), driver.get());
            return new Noted();
        }
        Optional<Trip> cancelled = Cancel.NO_SHOW.equals(cancel.reason()) && hasWaited(trip, event.heardAt())
                ? trip.cancelForFee(fares.noShow(), why, event.heardAt())
                : callOff(trip, driver.get(), why, event.heardAt());
        return cancelled.<Verdict>map(Changed::new).orElseGet(() -> new Misfit("it is too late to cancel"));
    }

    private boolean hasWaited(Trip trip, Instant now) {
        Instant arrived = trip.reached().get(Phase.ARRIVED);
        return arrived != null && !arrived.plus(properties.noShowAfter()).isAfter(now);
    }

    /** A passenger who decides who drives is asked to decide again; one of 2014 has to ask anew. */
    private Optional<Trip> callOff(Trip trip, Person driver, Remark why, Instant at) {
        Optional<Trip> changed = trip.order().confirms() ? trip.release(why, at) : trip.cancel(why, at);
        changed.ifPresent(it -> store.stepBack(trip.id(), driver));
        return changed;
    }
}
