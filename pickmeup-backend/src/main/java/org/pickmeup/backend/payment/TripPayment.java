package org.pickmeup.backend.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.pickmeup.backend.ledger.Money;
import org.pickmeup.backend.payment.PaymentGateway.Charge;
import org.pickmeup.backend.trip.Trip;
import org.pickmeup.protocol.message.Payment;

/**
 * The payment of a trip at one moment. A trip has one; paying again after a decline changes it.
 *
 * @param since when it came into this state
 * @param cost dollars, as {@code tip}
 * @param rating the driver's stars; null where the passenger gave none, as for a fee
 * @param saidAt when the passenger paid, by their own clock; null where they did not say
 * @param attempt which charge this is of those that the gateway has answered
 * @param tries how often this charge was asked for without an answer: as long as that is not zero, the money may be taken
 * @param dueAt when to look at it again; null when there is nothing to wait for
 * @param rejection why it was declined; null in every other state
 * @param reference by which the payment service knows it; null before it is settled, or where there is no service
 */
public record TripPayment(
        UUID tripId,
        PaymentState state,
        Instant since,
        String passengerId,
        String driverId,
        Money cost,
        Money tip,
        Integer rating,
        Instant saidAt,
        int attempt,
        int tries,
        Instant dueAt,
        Rejection rejection,
        String reference) {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    static TripPayment heard(UUID tripId, Payment payment, Instant now) {
        return new TripPayment(
                tripId,
                PaymentState.HELD,
                now,
                payment.passengerId(),
                payment.driverId(),
                new Money(payment.cost()),
                new Money(payment.tip()),
                payment.rating(),
                payment.at(),
                1,
                0,
                null,
                null,
                null);
    }

    /** What a passenger owes who has said nothing about paying. */
    static TripPayment fee(Trip trip, Instant now) {
        return new TripPayment(
                trip.id(),
                PaymentState.HELD,
                now,
                trip.order().passenger().id(),
                trip.driver().id(),
                new Money(trip.fare().cost()),
                Money.ZERO,
                null,
                null,
                1,
                0,
                null,
                null,
                null);
    }

    boolean isOf(Payment payment) {
        return passengerId.equals(payment.passengerId()) && driverId.equals(payment.driverId());
    }

    /** A client of 2014 tells no time, and repeats nothing by itself: it pays anew. */
    boolean isRepeatedBy(Payment payment) {
        return saidAt != null && saidAt.equals(payment.at());
    }

    boolean is(PaymentState other) {
        return state == other;
    }

    /**
     * This payment after a declined one. What was asked for and never answered stands as it was: with another amount it
     * would be another charge, and the first may have been made.
     */
    TripPayment after(TripPayment declined) {
        TripPayment asked = declined.tries > 0 ? declined : this;
        return asked.with(PaymentState.HELD, since, saidAt, declined.attempt, declined.tries, null, null, null);
    }

    /** @param until when to give up waiting; null where the trip's end will come */
    TripPayment held(Instant until) {
        return with(PaymentState.HELD, since, saidAt, attempt, tries, until, null, null);
    }

    TripPayment pending(Instant now) {
        return with(PaymentState.PENDING, now, saidAt, attempt, tries, now, null, null);
    }

    /** The gateway has not answered: to be asked again, each time after a longer pause. */
    TripPayment postponed(Instant now) {
        Duration pause = Duration.ofSeconds(1L << Math.min(tries, 6));
        Instant next = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        return with(state, since, saidAt, attempt, tries + 1, next, null, null);
    }

    TripPayment settled(String reference, Instant now) {
        return with(PaymentState.SETTLED, now, saidAt, attempt, tries, null, null, reference);
    }

    /** The gateway has said no: the next one is another charge. */
    TripPayment declined(Rejection why, Instant now) {
        return with(PaymentState.DECLINED, now, saidAt, attempt + 1, 0, null, why, null);
    }

    /** It does not fit the trip, or has waited too long: nothing was charged that anybody knows of. */
    TripPayment rejected(Rejection why, Instant now) {
        return with(PaymentState.DECLINED, now, saidAt, attempt, tries, null, why, null);
    }

    /** Why it was declined, a sentence for the passenger; null in every other state. */
    public String reason() {
        return rejection == null ? null : rejection.reason();
    }

    Money total() {
        return cost.plus(tip);
    }

    Charge charge() {
        String key = attempt == 1 ? tripId.toString() : "%s-%d".formatted(tripId, attempt);
        return new Charge(key, tripId, passengerId, driverId, total());
    }

    private TripPayment with(
            PaymentState state,
            Instant since,
            Instant saidAt,
            int attempt,
            int tries,
            Instant dueAt,
            Rejection rejection,
            String reference) {
        return new TripPayment(
                tripId,
                state,
                since,
                passengerId,
                driverId,
                cost,
                tip,
                rating,
                saidAt,
                attempt,
                tries,
                dueAt,
                rejection,
                reference);
    }
}
