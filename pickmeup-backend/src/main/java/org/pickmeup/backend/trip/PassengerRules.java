package org.pickmeup.backend.trip;

import java.util.Optional;
import org.pickmeup.backend.profile.People;
import org.pickmeup.backend.trip.Verdict.Changed;
import org.pickmeup.backend.trip.Verdict.Early;
import org.pickmeup.backend.trip.Verdict.Misfit;
import org.pickmeup.backend.trip.Verdict.Noted;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.Confirm;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.Request;
import org.pickmeup.protocol.message.TripStatus.Party;
import org.springframework.stereotype.Component;

/** What a passenger's word means for a trip. */
@Component
class PassengerRules {

    static final Early BUSY_PASSENGER = new Early("the passenger is on another trip");
    static final Early BUSY_DRIVER = new Early("the driver is on another trip");

    private final TripStore store;
    private final People people;
    private final Fares fares;

    PassengerRules(TripStore store, People people, Fares fares) {
        this.store = store;
        this.people = people;
        this.fares = fares;
    }

    Verdict request(Optional<Trip> known, TripEvent event, Request request) {
        Person passenger = event.owner();
        Order order = Order.of(passenger.id(), request, fares.quote(request.estimate()));
        if (known.isEmpty()) {
            return first(passenger, order, event);
        }
        Trip trip = known.get();
        return trip.passenger().equals(passenger)
                ? trip.requestedAgain(order).<Verdict>map(Changed::new).orElseGet(Noted::new)
                : new Misfit("the trip is somebody else's");
    }

    private Verdict first(Person passenger, Order order, TripEvent event) {
        Optional<Trip> other = store.active(passenger);
        if (other.filter(trip -> order.isOlderThan(trip.order())).isPresent()) {
            return new Misfit("the passenger has asked anew");
        }
        return other.isPresent() ? BUSY_PASSENGER : new Changed(Trip.requested(event.tripId(), order, event.heardAt()));
    }

    Verdict confirm(Optional<Trip> known, TripEvent event, Confirm confirm) {
        Person driver = event.owner();
        if (known.isEmpty()) {
            return confirmUnheard(driver, event, confirm);
        }
        Trip trip = known.get();
        if (!trip.order().passenger().id().equals(confirm.passengerId())) {
            return new Misfit("the trip is somebody else's");
        }
        if (trip.isDrivenBy(driver)) {
            return new Noted();
        }
        if (store.hasSteppedBack(trip.id(), driver)) {
            return new Misfit("the driver has stepped back");
        }
        if (trip.phase() == Phase.ACCEPTED || trip.phase() == Phase.ARRIVED) {
            return new Early("another driver is on the way");
        }
        return Step.ACCEPT.fits(trip.phase()) ? accept(trip, driver, event) : new Misfit("it is decided");
    }

    /** A confirmation tells all that a trip needs, where its request was not heard. */
    private Verdict confirmUnheard(Person driver, TripEvent event, Confirm confirm) {
        if (confirm.pickup() == null) {
            return new Early("the request has not been heard");
        }
        return store.active(Person.passenger(confirm.passengerId())).isPresent()
                ? BUSY_PASSENGER
                : accept(Trip.requested(event.tripId(), Order.of(confirm), event.heardAt()), driver, event);
    }

    /** Both are on one trip at a time; what keeps them from this one is over, or its end has not been heard yet. */
    Verdict accept(Trip trip, Person driver, TripEvent event) {
        if (store.active(driver).isPresent()) {
            return BUSY_DRIVER;
        }
        if (store.active(trip.passenger())
                .filter(other -> !other.id().equals(trip.id()))
                .isPresent()) {
            return BUSY_PASSENGER;
        }
        return trip.accept(new Party(driver.id(), people.name(driver)), event.heardAt())
                .<Verdict>map(Changed::new)
                .orElseGet(() -> new Misfit("it is decided"));
    }

    Verdict cancel(Optional<Trip> known, TripEvent event, Cancel cancel) {
        if (known.isEmpty()) {
            return new Early("the request has not been heard");
        }
        Trip trip = known.get();
        Person driver = event.owner();
        if (!trip.isDrivenBy(driver) && !store.isCandidate(trip.id(), driver)) {
            return Step.ACCEPT.fits(trip.phase())
                    ? new Early("the driver has not been heard")
                    : new Misfit("the driver is not on this trip");
        }
        return trip.cancel(new Trip.Remark(Role.PASSENGER.label(), cancel.reason()), event.heardAt())
                .<Verdict>map(Changed::new)
                .orElseGet(() -> new Misfit("it is too late to cancel"));
    }
}
