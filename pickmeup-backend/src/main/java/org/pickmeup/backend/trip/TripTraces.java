package org.pickmeup.backend.trip;

import java.util.Locale;
import org.pickmeup.identity.trace.RideTracer;
import org.pickmeup.protocol.message.Phase;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Completes the trace of a ride when the ride is over. */
@Component
class TripTraces {

    private final RideTracer tracer;

    TripTraces(@Qualifier("backendTracer") RideTracer tracer) {
        this.tracer = tracer;
    }

    @TransactionalEventListener
    void changed(TripChanged change) {
        Trip now = change.now();
        boolean isOverSince =
                now.isOver() && (change.before() == null || !change.before().isOver());
        if (isOverSince) {
            tracer.ride(
                    now.id(),
                    now.reached().get(Phase.REQUESTED),
                    now.reached().get(now.phase()),
                    now.phase().name().toLowerCase(Locale.ROOT));
        }
    }
}
