package org.pickmeup.backend.fare;

import java.time.Clock;
import org.pickmeup.backend.outbox.Outbox;
import org.pickmeup.backend.trip.Trip;
import org.pickmeup.backend.trip.TripChanged;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.Phase;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells a passenger of 2014 what a ride comes to whose driver claimed something else. Today's pages read it in the trip; a
 * passenger of 2014 knows only the end in its inbox, and would pay what that says.
 */
@Component
class Corrections {

    private final Outbox outbox;
    private final Clock clock;

    Corrections(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void tell(TripChanged changed) {
        Trip trip = changed.now();
        boolean ended = trip.phase() == Phase.ENDED && changed.before().phase() != Phase.ENDED;
        if (ended && trip.claimed() != null && !trip.order().confirms()) {
            outbox.publish(
                    Topic.inbox(trip.passenger()),
                    new TripEnd(
                            trip.fare().distance(),
                            trip.fare().time(),
                            trip.fare().cost(),
                            trip.driver().id(),
                            trip.id(),
                            clock.instant()));
        }
    }
}
