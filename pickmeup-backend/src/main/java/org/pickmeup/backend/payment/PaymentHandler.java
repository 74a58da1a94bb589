package org.pickmeup.backend.payment;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pickmeup.backend.trip.Trip;
import org.pickmeup.backend.trip.Trips;
import org.pickmeup.backend.wire.MessageHandler;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Payment;
import org.pickmeup.protocol.message.Phase;
import org.springframework.stereotype.Component;

/** A passenger pays. The passenger repeats it until it is answered. */
@Component
class PaymentHandler implements MessageHandler<Payment> {

    /** Paid or not, as the payment may be a repeat. */
    private static final Set<Phase> RIDDEN = EnumSet.of(Phase.ENDED, Phase.PAID);

    private static final Set<Phase> UNDER_WAY = EnumSet.of(Phase.ACCEPTED, Phase.ARRIVED, Phase.RIDING);

    private final Trips trips;
    private final Payments payments;
    private final PaymentAnswers answers;

    PaymentHandler(Trips trips, Payments payments, PaymentAnswers answers) {
        this.trips = trips;
        this.payments = payments;
        this.answers = answers;
    }

    @Override
    public Channel channel() {
        return Channel.PAYMENT;
    }

    @Override
    public void handle(Topic topic, Payment payment, boolean retained) {
        Optional.ofNullable(payment.tripId())
                .or(() -> newest(payment))
                .ifPresentOrElse(
                        trip -> payments.hear(trip, payment),
                        () -> answers.rejected(payment.passengerId(), null, Rejection.NO_SUCH_TRIP));
    }

    /** Without a trip's name a payment is for the last one ridden by these two, or else for the one under way. */
    private Optional<UUID> newest(Payment payment) {
        Person passenger = Person.passenger(payment.passengerId());
        Person driver = Person.driver(payment.driverId());
        return trips.newest(passenger, driver, RIDDEN)
                .or(() -> trips.newest(passenger, driver, UNDER_WAY))
                .map(Trip::id);
    }
}
