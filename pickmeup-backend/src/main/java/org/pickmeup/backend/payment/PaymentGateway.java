package org.pickmeup.backend.payment;

import java.util.UUID;
import org.pickmeup.backend.ledger.Money;
import org.pickmeup.protocol.Limits;

/** Whoever moves the money: a service beyond this process, or nobody at all. */
public interface PaymentGateway {

    /**
     * Takes money from a passenger, or says why not. The same charge may be asked for again after a crash or when no answer
     * came, with the same key and the same amount: the money is taken once, and the answer is the same.
     *
     * @throws GatewayUnavailableException when there is no answer; whether the money was taken is not known
     */
    Outcome charge(Charge charge);

    /**
     * @param key tells this charge from every other, and is the same each time that it is asked for
     * @param amount cost and tip, more than zero
     */
    record Charge(String key, UUID tripId, String passengerId, String driverId, Money amount) {}

    /** What has become of a charge, for good. */
    sealed interface Outcome {}

    /** @param reference by which the service knows the charge; null where there is no service */
    record Approved(String reference) implements Outcome {}

    /** @param reason a sentence for the passenger; cut where it is longer than a message may tell */
    record Declined(String reason) implements Outcome {

        public Declined {
            if (reason.length() > Limits.TEXT_LENGTH) {
                reason = reason.substring(0, Limits.TEXT_LENGTH - 1) + "…";
            }
        }
    }
}
