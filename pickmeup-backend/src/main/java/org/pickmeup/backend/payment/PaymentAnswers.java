package org.pickmeup.backend.payment;

import java.time.Clock;
import java.util.UUID;
import org.pickmeup.backend.outbox.Outbox;
import org.pickmeup.identity.Refusals;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.PaymentRejected;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
import org.springframework.stereotype.Component;

/** What passenger and driver are told about a payment, with the transaction that it follows from. */
@Component
class PaymentAnswers {

    /** What stands for the stars of a fee, which nobody gives any. */
    private static final int NO_STARS = 0;

    private final Outbox outbox;
    private final Clock clock;
    private final Refusals refusals;
    private final PaymentMetrics metrics;

    PaymentAnswers(Outbox outbox, Clock clock, Refusals refusals, PaymentMetrics metrics) {
        this.outbox = outbox;
        this.clock = clock;
        this.refusals = refusals;
        this.metrics = metrics;
    }

    void processed(TripPayment settled) {
        metrics.settled(settled);
        processedForPassenger(settled);
        processedForDriver(settled);
    }

    void processedForPassenger(TripPayment settled) {
        outbox.publish(Topic.inbox(Person.passenger(settled.passengerId())), message(settled));
    }

    void processedForDriver(TripPayment settled) {
        outbox.publish(Topic.inbox(Person.driver(settled.driverId())), message(settled));
    }

    private TripProcessed message(TripPayment settled) {
        int stars = settled.rating() == null ? NO_STARS : settled.rating();
        return new TripProcessed(settled.tip().amount(), stars, settled.tripId(), clock.instant());
    }

    /** @param tripId null where the payment named none, and none was found */
    void rejected(String passengerId, UUID tripId, Rejection why) {
        Person passenger = Person.passenger(passengerId);
        metrics.rejected(why);
        refusals.add("payment", "rejected", passenger.toString(), "trip %s: %s".formatted(tripId, why.reason()));
        outbox.publish(Topic.inbox(passenger), new PaymentRejected(why.reason(), why.code(), tripId, clock.instant()));
    }
}
