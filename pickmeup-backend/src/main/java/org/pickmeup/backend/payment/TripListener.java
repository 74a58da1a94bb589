package org.pickmeup.backend.payment;

import org.pickmeup.backend.trip.StepRepeated;
import org.pickmeup.backend.trip.TripChanged;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.Phase;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What trips mean for their payments. */
@Component("backendPaymentTripListener")
class TripListener {

    private final Payments payments;

    TripListener(Payments payments) {
        this.payments = payments;
    }

    @EventListener
    void changed(TripChanged changed) {
        boolean samePhase = changed.before() != null
                && changed.before().phase() == changed.now().phase();
        if (samePhase || changed.now().phase() == Phase.PAID) {
            return;
        }
        if (PaymentRules.isFee(changed.now())) {
            payments.owe(changed.now());
        } else {
            payments.see(changed.now());
        }
    }

    /** The driver has not heard that the trip is paid. */
    @EventListener
    void repeated(StepRepeated repeated) {
        if (repeated.message() instanceof TripEnd) {
            payments.repeatForDriver(repeated.trip().id());
        }
    }
}
