package org.pickmeup.backend.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.pickmeup.backend.ledger.Money;
import org.pickmeup.backend.trip.Trip;
import org.pickmeup.backend.trip.Trips;
import org.pickmeup.backend.wire.Hearing;
import org.pickmeup.backend.worker.Bell;
import org.pickmeup.protocol.message.Payment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The payments of all trips, up to the moment at which they are to be charged. */
@Component
public class Payments {

    private static final Logger log = LoggerFactory.getLogger(Payments.class);

    private final PaymentStore store;
    private final Trips trips;
    private final PaymentAnswers answers;
    private final Hearing hearing;
    private final PaymentProperties properties;
    private final Clock clock;
    private final Bell bell = new Bell();

    Payments(
            PaymentStore store,
            Trips trips,
            PaymentAnswers answers,
            Hearing hearing,
            PaymentProperties properties,
            Clock clock) {
        this.store = store;
        this.trips = trips;
        this.answers = answers;
        this.hearing = hearing;
        this.properties = properties;
        this.clock = clock;
    }

    /** What is known of the payment of a trip. */
    public Optional<TripPayment> of(UUID tripId) {
        return store.find(tripId);
    }

    /** Rings when there is something to charge. */
    Bell bell() {
        return bell;
    }

    /** A passenger pays, maybe again. */
    void hear(UUID tripId, Payment payment) {
        Optional<TripPayment> known = store.find(tripId);
        if (known.filter(it -> it.is(PaymentState.SETTLED) || it.is(PaymentState.PENDING))
                .isPresent()) {
            repeat(known.get(), payment);
        } else if (known.filter(it -> it.is(PaymentState.DECLINED) && it.isRepeatedBy(payment))
                .isPresent()) {
            answers.rejected(payment.passengerId(), tripId, known.get().rejection());
        } else {
            take(known, tripId, payment);
        }
    }

    private void repeat(TripPayment known, Payment payment) {
        if (!known.isOf(payment)) {
            answers.rejected(payment.passengerId(), known.tripId(), Rejection.NO_SUCH_TRIP);
        } else if (known.is(PaymentState.SETTLED)) {
            log.info("Trip {}: paid already, answered again", known.tripId());
            answers.processedForPassenger(known);
        } else {
            log.info("Trip {}: is being charged, and answered then", known.tripId());
        }
    }

    private void take(Optional<TripPayment> known, UUID tripId, Payment payment) {
        TripPayment heard = TripPayment.heard(tripId, payment, clock.instant());
        TripPayment next = known.filter(it -> it.is(PaymentState.DECLINED))
                .map(heard::after)
                .orElse(heard);
        Optional<Trip> trip = trips.find(tripId);
        Optional<Rejection> objection = PaymentRules.objection(payment, new Money(properties.mostTip()))
                .or(() -> trip.flatMap(it -> PaymentRules.objection(heard, it)));
        if (objection.isPresent()) {
            answers.rejected(payment.passengerId(), tripId, objection.get());
        } else {
            keep(known, placed(next, trip, known.filter(it -> it.is(PaymentState.HELD))));
        }
    }

    /** Charged where the trip can be paid, and held where that may yet be. */
    private TripPayment placed(TripPayment payment, Optional<Trip> trip, Optional<TripPayment> heldBefore) {
        if (trip.filter(PaymentRules::isPayable).isPresent()) {
            return payment.pending(clock.instant());
        }
        if (trip.filter(PaymentRules::isUnderWay).isPresent()) {
            return payment.held(null);
        }
        Instant until = heldBefore
                .map(TripPayment::dueAt)
                .orElseGet(() -> clock.instant().plus(properties.unknownTrip()));
        return payment.held(until);
    }

    /** The trip has become what it is now. */
    void see(Trip trip) {
        store.find(trip.id()).filter(it -> it.is(PaymentState.HELD)).ifPresent(held -> judge(held, trip));
    }

    private void judge(TripPayment held, Trip trip) {
        Optional<Rejection> objection = PaymentRules.objection(held, trip);
        if (objection.isPresent()) {
            reject(held, objection.get());
        } else {
            keep(Optional.of(held), placed(held, Optional.of(trip), Optional.of(held)));
        }
    }

    /** The passenger owes a fee, whatever was said about paying before. */
    void owe(Trip trip) {
        Optional<TripPayment> known = store.find(trip.id());
        if (known.filter(it -> it.is(PaymentState.PENDING) || it.is(PaymentState.SETTLED))
                .isEmpty()) {
            keep(known, TripPayment.fee(trip, clock.instant()).pending(clock.instant()));
        }
    }

    /** A held payment has waited for its trip as long as it may, if the trip could have been heard of meanwhile. */
    void expire(UUID tripId) {
        store.find(tripId)
                .filter(it -> it.is(PaymentState.HELD) && it.dueAt() != null)
                .ifPresent(held -> {
                    Instant now = clock.instant();
                    Instant until = hearing.since().orElse(now).plus(properties.unknownTrip());
                    if (until.isAfter(now)) {
                        store.update(held, held.held(until));
                    } else {
                        reject(held, Rejection.NO_SUCH_TRIP);
                    }
                });
    }

    /** Tells the driver again what was paid, if it was. */
    void repeatForDriver(UUID tripId) {
        store.find(tripId).filter(it -> it.is(PaymentState.SETTLED)).ifPresent(answers::processedForDriver);
    }

    void reject(TripPayment payment, Rejection why) {
        store.update(payment, payment.rejected(why, clock.instant()));
        answers.rejected(payment.passengerId(), payment.tripId(), why);
    }

    private void keep(Optional<TripPayment> before, TripPayment now) {
        log.info("Trip {}: payment {}", now.tripId(), now.is(PaymentState.PENDING) ? "to be charged" : "held");
        before.ifPresentOrElse(it -> store.update(it, now), () -> store.insert(now));
        bell.ringAfterCommit();
    }
}
