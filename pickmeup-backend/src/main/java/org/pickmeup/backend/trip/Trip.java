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
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.TripStatus;
import org.pickmeup.protocol.message.TripStatus.Fare;
import org.pickmeup.protocol.message.TripStatus.Party;

/**
 * One trip at one moment. Each transition answers the trip as it is after it, or nothing where it does not fit: a message
 * that comes twice, late or from somebody else changes nothing.
 *
 * @param version how often the stored trip has changed; a change of an older version is refused by the store
 * @param withdrawnAt since when the request is no longer on show; null while it is. It may have been taken all the same:
 *     clearing and taking it are messages on different topics, which may arrive in either order
 * @param driver null before a driver is decided
 * @param fare null before the end, except for a fee
 * @param claimed the driver's own figures, where others count; null otherwise
 * @param remark null where nobody has called anything off
 * @param driverGoneSince null while the driver is there, or not long gone
 * @param reached when what brought the trip to each of its phases was heard
 */
public record Trip(
        UUID id,
        int version,
        Order order,
        Phase phase,
        Instant withdrawnAt,
        Party driver,
        Fare fare,
        Fare claimed,
        Remark remark,
        Instant driverGoneSince,
        Map<Phase, Instant> reached) {

    /** The {@code by} of what nobody on the trip has called off. */
    static final String BACKEND = "backend";

    private static final Set<Phase> OVER = EnumSet.of(Phase.PAID, Phase.CANCELLED, Phase.EXPIRED);
    private static final Set<Phase> WITH_DRIVER = EnumSet.of(Phase.ACCEPTED, Phase.ARRIVED, Phase.RIDING);

    /**
     * Who has called it off, and why.
     *
     * @param by {@code driver}, {@code passenger} or {@code backend}
     * @param reason null where none was told
     */
    public record Remark(String by, String reason) {}

    public Trip {
        reached = Collections.unmodifiableMap(new EnumMap<>(reached));
    }

    static Trip requested(UUID id, Order order, Instant now) {
        Map<Phase, Instant> reached = Map.of(Phase.REQUESTED, now);
        return new Trip(id, 0, order, Phase.REQUESTED, null, null, null, null, null, null, reached);
    }

    /** The passenger asks for it (again): a repeat puts a withdrawn request back on show. */
    Optional<Trip> requestedAgain(Order again) {
        if (phase == Phase.REQUESTED && (withdrawn() || !again.asksTheSameAs(order))) {
            return Optional.of(withOrder(again, null));
        }
        boolean tellsMore = order.estimate() == null && again.estimate() != null;
        return tellsMore ? Optional.of(withOrder(again, withdrawnAt)) : Optional.empty();
    }

    Optional<Trip> withdraw(Instant at) {
        return phase != Phase.REQUESTED || withdrawn() ? Optional.empty() : Optional.of(withOrder(order, at));
    }

    /** The request is not on show. */
    boolean withdrawn() {
        return withdrawnAt != null;
    }

    Optional<Trip> accept(Party by, Instant at) {
        return step(Step.ACCEPT, at).map(trip -> trip.withDriver(by).withRemark(null));
    }

    Optional<Trip> arrive(Instant at) {
        return step(Step.ARRIVE, at);
    }

    Optional<Trip> start(Instant at) {
        return step(Step.START, at);
    }

    /**
     * @param fare what it came to; a cost below zero does not fit
     * @param claimed the driver's own figures where the fare is another; null where it is theirs
     */
    Optional<Trip> end(Fare fare, Fare claimed, Instant at) {
        return fare.cost().signum() < 0
                ? Optional.empty()
                : step(Step.END, at).map(trip -> trip.withFare(fare, claimed));
    }

    public Optional<Trip> pay(Money tip, Instant at) {
        return fare == null ? Optional.empty() : step(Step.PAY, at).map(trip -> trip.withTip(tip));
    }

    Optional<Trip> cancel(Remark why, Instant at) {
        return step(Step.CANCEL, at).map(trip -> trip.withRemark(why));
    }

    /** The passenger did not come. */
    Optional<Trip> cancelForFee(Money fee, Remark why, Instant at) {
        return phase == Phase.ARRIVED
                ? cancel(why, at).map(trip -> trip.withFare(new Fare(0, 0, fee.amount(), null), null))
                : Optional.empty();
    }

    /** The driver steps back, and others may take it. */
    Optional<Trip> release(Remark why, Instant at) {
        return step(Step.RELEASE, at)
                .map(trip -> trip.withOrder(order, null).withDriver(null).withRemark(why));
    }

    /** How it ended for a driver who has stepped back. */
    Trip leftBy(Party stepped) {
        Remark left = new Remark(Role.DRIVER.label(), null);
        return new Trip(id, version, order, Phase.CANCELLED, withdrawnAt, stepped, null, null, left, null, reached);
    }

    /** Nobody took it in time. */
    Optional<Trip> expire(Remark why, Instant at) {
        return step(Step.EXPIRE, at).map(trip -> trip.withRemark(why));
    }

    /** @param since null when the driver is back */
    Optional<Trip> driverGone(Instant since) {
        return isUnderWay() ? Optional.of(withProgress(phase, since, reached)) : Optional.empty();
    }

    /** What led to an earlier phase was heard only now: the phase stays, and when it was is known. */
    Optional<Trip> alsoReached(Phase earlier, Instant at) {
        return reached.containsKey(earlier) || isOver()
                ? Optional.empty()
                : Optional.of(withProgress(phase, driverGoneSince, reachedAlso(earlier, at)));
    }

    /** The absence of its driver counts anew in each phase. */
    private Optional<Trip> step(Step step, Instant at) {
        return step.fits(phase)
                ? Optional.of(withProgress(step.to(), null, reachedAlso(step.to(), at)))
                : Optional.empty();
    }

    private Map<Phase, Instant> reachedAlso(Phase another, Instant at) {
        Map<Phase, Instant> all = new EnumMap<>(reached);
        all.put(another, at);
        return all;
    }

    private Trip withProgress(Phase phase, Instant driverGoneSince, Map<Phase, Instant> reached) {
        return new Trip(
                id, version, order, phase, withdrawnAt, driver, fare, claimed, remark, driverGoneSince, reached);
    }

    private Trip withOrder(Order order, Instant withdrawnAt) {
        return new Trip(
                id, version, order, phase, withdrawnAt, driver, fare, claimed, remark, driverGoneSince, reached);
    }

    private Trip withDriver(Party driver) {
        return new Trip(
                id, version, order, phase, withdrawnAt, driver, fare, claimed, remark, driverGoneSince, reached);
    }

    private Trip withFare(Fare fare, Fare claimed) {
        return new Trip(
                id, version, order, phase, withdrawnAt, driver, fare, claimed, remark, driverGoneSince, reached);
    }

    private Trip withTip(Money tip) {
        return withFare(new Fare(fare.distance(), fare.time(), fare.cost(), tip.amount()), claimed);
    }

    private Trip withRemark(Remark remark) {
        return new Trip(
                id, version, order, phase, withdrawnAt, driver, fare, claimed, remark, driverGoneSince, reached);
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
    public boolean isOver() {
        return OVER.contains(phase);
    }

    /** Drivers are to see that it is asked for. */
    public boolean isOnShow() {
        return phase == Phase.REQUESTED && !withdrawn();
    }

    /** A driver is on the way, or driving. */
    public boolean isUnderWay() {
        return WITH_DRIVER.contains(phase);
    }

    /** It keeps its passenger from being on another. */
    boolean occupiesPassenger() {
        return phase == Phase.REQUESTED || isUnderWay();
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
                claimed,
                reached.get(Phase.REQUESTED),
                reached.get(Phase.ACCEPTED),
                reached.get(Phase.ARRIVED),
                reached.get(Phase.RIDING),
                reached.get(Phase.ENDED),
                reached.get(Phase.PAID),
                phase == Phase.CANCELLED && remark != null ? remark.by() : null,
                remark == null ? null : remark.reason(),
                driverGoneSince,
                now);
    }
}
