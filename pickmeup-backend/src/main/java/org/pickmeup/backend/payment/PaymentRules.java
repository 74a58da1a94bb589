package org.pickmeup.backend.payment;

import java.util.Optional;
import org.pickmeup.backend.ledger.Money;
import org.pickmeup.backend.rating.Ratings;
import org.pickmeup.backend.trip.Trip;
import org.pickmeup.protocol.message.Payment;
import org.pickmeup.protocol.message.Phase;

/** What a payment must be to fit a trip. */
final class PaymentRules {

    private PaymentRules() {}

    /** A sentence for the passenger that says what is wrong, if anything is. */
    static Optional<String> objection(Trip trip, Payment payment) {
        if (trip.phase() != Phase.ENDED) {
            return Optional.of("Only a trip that has ended can be paid.");
        }
        Money cost = new Money(trip.fare().cost());
        if (!new Money(payment.cost()).equals(cost)) {
            return Optional.of("The cost of this trip is %s, not %s.".formatted(cost, new Money(payment.cost())));
        }
        if (new Money(payment.tip()).isNegative()) {
            return Optional.of("A tip cannot be below zero.");
        }
        if (!Ratings.isRating(payment.rating())) {
            return Optional.of("A rating is one to five stars.");
        }
        return Optional.empty();
    }
}
