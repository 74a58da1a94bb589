package org.pickmeup.backend.trip;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pickmeup.backend.ledger.Money;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.TripStatus;
import org.pickmeup.protocol.message.TripStatus.Fare;
import org.pickmeup.protocol.message.TripStatus.Party;

/**
 * One trip at one moment. Each transition answers the trip as it is after it, or nothing where it does not fit: a message
 * that comes twice, late or from somebody else changes nothing.
 *
 * @param version how often the stored trip has changed; a change of an older version is refused by the store
 * @param withdrawn the request is no longer on show, and yet may have been taken: clearing and taking it are messages on
 *     different topics, which may arrive in either order
 * @param driver null before a driver is decided
 * @param fare null before the end
 * @param reached when the trip came to each phase that it has been in
 */
public record Trip(
        UUID id,
        int version,
        Order order,
        Phase phase,
        boolean withdrawn,
        Party driver,
        Fare fare,
        Map<Phase, Instant> reached) {

    private static final Set<Phase> OVER = EnumSet.of(Phase.PAID, Phase.CANCELLED, Phase.EXPIRED);

    public Trip {
        reached = Collections.unmodifiableMap(new EnumMap<>(reached));
    }

    static Trip requested(UUID id, Order order, Instant now) {
        return new Trip(id, 0, order, Phase.REQUESTED, false, null, null, Map.of(Phase.REQUESTED, now));
    }

    /** The passenger asks for it (again): a repeat puts a withdrawn request back on show. */
    Optional<Trip> requestedAgain(Order again) {
        boolean same = again.equals(order) && !withdrawn;
        return phase != Phase.REQUESTED || same
                ? Optional.empty()
                : Optional.of(new Trip(id, version, again, phase, false, driver, fare, reached));
    }

    Optional<Trip> withdraw() {
        return phase != Phase.REQUESTED || withdrawn
                ? Optional.empty()
                : Optional.of(new Trip(id, version, order, phase, true, driver, fare, reached));
    }

    Optional<Trip> accept(Party by, Instant now) {
        return step(Step.ACCEPT, by, fare, now);
    }

    Optional<Trip> arrive(Instant now) {
        return step(Step.ARRIVE, driver, fare, now);
    }

    Optional<Trip> start(Instant now) {
        return step(Step.START, driver, fare, now);
    }

    /** @param cost dollars; below zero does not fit */
    Optional<Trip> end(double distance, double time, Money cost, Instant now) {
        return cost.isNegative()
                ? Optional.empty()
                : step(Step.END, driver, new Fare(distance, time, cost.amount(), null), now);
    }

    public Optional<Trip> pay(Money tip, Instant now) {
        return fare == null
                ? Optional.empty()
                : step(Step.PAY, driver, new Fare(fare.distance(), fare.time(), fare.cost(), tip.amount()), now);
    }

    Optional<Trip> cancel(Instant now) {
        return step(Step.CANCEL, driver, fare, now);
    }

    /** Nobody took it, and the passenger has asked anew. */
    Optional<Trip> expire(Instant now) {
        return step(Step.EXPIRE, driver, fare, now);
    }

    private Optional<Trip> step(Step step, Party driver, Fare fare, Instant now) {
        if (!step.fits(phase)) {
            return Optional.empty();
        }
        Map<Phase, Instant> reachedNow = new EnumMap<>(reached);
        reachedNow.put(step.to(), now);
        return Optional.of(new Trip(id, version, order, step.to(), withdrawn, driver, fare, reachedNow));
    }

    public Person passenger() {
        return Person.passenger(order.passenger().id());
    }

    /** The driver, once one is decided. */
    public Optional<Person> driverPerson() {
        return Optional.ofNullable(driver).map(party -> Person.driver(party.id()));
    }

    public boolean isDrivenBy(Person person) {
        return driverPerson().filter(person::equals).isPresent();
    }

    /** Nothing more can happen to it. */
    boolean isOver() {
        return OVER.contains(phase);
    }

    /** What both sides are told. */
    TripStatus status(Instant now) {
        return new TripStatus(
                id,
                phase,
                order.passenger(),
                driver,
                order.pickup(),
                order.destination(),
                order.estimate(),
                fare,
                null,
                reached.get(Phase.REQUESTED),
                reached.get(Phase.ACCEPTED),
                reached.get(Phase.ARRIVED),
                reached.get(Phase.RIDING),
                reached.get(Phase.ENDED),
                reached.get(Phase.PAID),
                null,
                null,
                null,
                now);
    }
}
