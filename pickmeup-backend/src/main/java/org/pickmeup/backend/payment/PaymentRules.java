package org.pickmeup.backend.payment;

import java.util.Optional;
import org.pickmeup.backend.ledger.Money;
import org.pickmeup.backend.rating.Ratings;
import org.pickmeup.backend.trip.Trip;
import org.pickmeup.protocol.message.Payment;
import org.pickmeup.protocol.message.Phase;

/** What a payment must be. */
final class PaymentRules {

    private PaymentRules() {}

    /** What is wrong with it whatever the trip is. */
    static Optional<Rejection> objection(Payment payment, Money mostTip) {
        Money tip = new Money(payment.tip());
        if (tip.isNegative()) {
            return Optional.of(Rejection.TIP_BELOW_ZERO);
        }
        if (tip.compareTo(mostTip) > 0) {
            return Optional.of(Rejection.tipAbove(mostTip));
        }
        if (!Ratings.isRating(payment.rating())) {
            return Optional.of(Rejection.RATING);
        }
        return Optional.empty();
    }

    /** What is wrong with it for this trip. A driver or a cost that is not decided yet cannot be wrong. */
    static Optional<Rejection> objection(TripPayment payment, Trip trip) {
        if (!trip.order().passenger().id().equals(payment.passengerId())) {
            return Optional.of(Rejection.NO_SUCH_TRIP);
        }
        if (trip.phase() == Phase.CANCELLED && !isFee(trip)) {
            return Optional.of(Rejection.CANCELLED);
        }
        if (trip.fare() == null) {
            return Optional.empty();
        }
        if (!trip.driver().id().equals(payment.driverId())) {
            return Optional.of(Rejection.NO_SUCH_TRIP);
        }
        Money cost = new Money(trip.fare().cost());
        if (!payment.cost().equals(cost)) {
            return Optional.of(Rejection.cost(cost, payment.cost()));
        }
        return Optional.empty();
    }

    /** Whether it can be charged now. */
    static boolean isPayable(Trip trip) {
        return trip.phase() == Phase.ENDED || isFee(trip);
    }

    /** Whether the passenger owes something without having ridden. */
    static boolean isFee(Trip trip) {
        return trip.phase() == Phase.CANCELLED
                && trip.fare() != null
                && trip.fare().cost().signum() > 0;
    }

    /** Whether the trip will come to an end that can be paid, as far as anybody can tell. */
    static boolean isUnderWay(Trip trip) {
        return trip.phase() != Phase.EXPIRED;
    }
}
