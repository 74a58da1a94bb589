package org.pickmeup.backend.payment;

/** How far the payment of a trip has come. */
public enum PaymentState {
    /** It came early, and waits for the trip to be known, or to end. */
    HELD,
    /** It fits, and is being charged. */
    PENDING,
    /** It is in the ledger. */
    SETTLED,
    /** The passenger was told why not, and may pay again. */
    DECLINED
}
