package org.pickmeup.backend.payment;

import org.pickmeup.backend.ledger.Money;

/**
 * Why a payment is not recorded.
 *
 * @param code as the contract names it
 * @param reason a sentence for the passenger
 */
record Rejection(String code, String reason) {

    static final Rejection NO_SUCH_TRIP =
            new Rejection("noSuchTrip", "There is no such trip of this passenger and this driver.");
    static final Rejection CANCELLED =
            new Rejection("cancelled", "This trip was cancelled, so there is nothing to pay.");
    static final Rejection TIP_BELOW_ZERO = new Rejection("tip", "A tip cannot be below zero.");
    static final Rejection RATING = new Rejection("rating", "A rating is one to five stars.");
    static final Rejection UNAVAILABLE = new Rejection(
            "unavailable", "The payment service does not answer. Please pay again later; you are charged once only.");

    static Rejection tipAbove(Money most) {
        return new Rejection("tip", "A tip cannot be more than %s.".formatted(most));
    }

    static Rejection cost(Money right, Money wrong) {
        return new Rejection("cost", "The cost of this trip is %s, not %s.".formatted(right, wrong));
    }

    /** The gateway has said no, in its own words. */
    static Rejection declined(String reason) {
        return new Rejection("declined", reason);
    }
}
