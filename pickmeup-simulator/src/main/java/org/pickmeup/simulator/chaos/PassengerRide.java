package org.pickmeup.simulator.chaos;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.simulator.person.Wire;

/** A ride as its passenger wants it and knows of it, and says of each step until that is answered. */
final class PassengerRide {

    private final Person passenger;
    private final Wish wish;
    private final Wire wire;
    private final Repeats repeats;
    private final Clock clock;

    /** The ids of drivers who have stepped back. */
    private final Set<String> refused = new HashSet<>();

    private Person driver;
    private boolean driverIsKnown;
    private BigDecimal cost;

    PassengerRide(Person passenger, Wish wish, Wire wire, Repeats repeats, Clock clock) {
        this.passenger = passenger;
        this.wish = wish;
        this.wire = wire;
        this.repeats = repeats;
        this.clock = clock;
    }

    UUID tripId() {
        return wish.tripId();
    }

    /** The passenger will call it off. */
    boolean isFickle() {
        return wish.fickle();
    }

    boolean isDrivenBy(String id) {
        return driver != null && driver.id().equals(id);
    }

    boolean isRefused(String driverId) {
        return refused.contains(driverId);
    }

    /** The backend has known of the driver. */
    boolean isDriverKnown() {
        return driverIsKnown;
    }

    void ask() {
        driver = null;
        driverIsKnown = false;
        repeats.say(tripId(), Step.REQUEST, Topic.request(passenger.id()), wish.request());
    }

    /** Puts the request on show that a lost connection may have taken down. */
    void show() {
        wire.publish(Topic.request(passenger.id()), wish.request());
    }

    void hide() {
        repeats.answered(tripId(), Step.REQUEST);
        wire.clear(Topic.request(passenger.id()));
    }

    void confirm(Person candidate) {
        driver = candidate;
        hide();
        tell(Step.CONFIRM, wish.confirmation(now()));
    }

    void confirmAgain() {
        wire.publish(Topic.inbox(driver), wish.confirmation(now()));
    }

    /** The backend knows who drives. */
    void confirmed(String driverId) {
        driver = Person.driver(driverId);
        driverIsKnown = true;
        repeats.answered(tripId(), Step.CONFIRM);
    }

    /** Without this driver from now on. */
    void askOthers() {
        refused.add(driver.id());
        repeats.answered(tripId(), Step.CONFIRM);
        ask();
    }

    void callOff() {
        tell(Step.CANCEL, new Cancel(Role.PASSENGER.label(), "Changed my mind", null, tripId(), now()));
    }

    void costs(BigDecimal cost) {
        this.cost = cost;
    }

    /** What the backend says counts, also where the driver has said otherwise and that was paid already. */
    void costsAsTheBackendSays(BigDecimal charge) {
        if (cost != null && cost.compareTo(charge) != 0) {
            repeats.answered(tripId(), Step.PAYMENT);
        }
        cost = charge;
    }

    /** Unless that was said and is not answered yet. */
    void pay() {
        if (!repeats.isWaitingFor(tripId(), Step.PAYMENT)) {
            repeats.say(tripId(), Step.PAYMENT, Topic.payments(), wish.payment(driver, cost, now()));
        }
    }

    Rides.Paid paid() {
        return new Rides.Paid(passenger.id(), driver.id(), cost, wish.tip());
    }

    private void tell(Step step, InboxMessage message) {
        repeats.say(tripId(), step, Topic.inbox(driver), message);
    }

    private Instant now() {
        return clock.instant();
    }

    @Override
    public String toString() {
        return "%s with %s".formatted(tripId(), driver);
    }
}
