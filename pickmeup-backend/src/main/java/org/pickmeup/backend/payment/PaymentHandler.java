package org.pickmeup.backend.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.pickmeup.backend.ledger.Ledger;
import org.pickmeup.backend.ledger.Money;
import org.pickmeup.backend.outbox.Outbox;
import org.pickmeup.backend.profile.Profiles;
import org.pickmeup.backend.rating.Ratings;
import org.pickmeup.backend.trip.Trip;
import org.pickmeup.backend.trip.Trips;
import org.pickmeup.backend.wire.MessageHandler;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.PaymentRejected;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
import org.pickmeup.protocol.message.Payment;
import org.pickmeup.protocol.message.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A passenger pays. The passenger repeats it until it is answered: every time gets the same answer. */
@Component
class PaymentHandler implements MessageHandler<Payment> {

    private static final Logger log = LoggerFactory.getLogger(PaymentHandler.class);

    /** Without a trip's name a payment is for the last one ridden; paid or not, as the payment may be a repeat. */
    private static final Set<Phase> RIDDEN = EnumSet.of(Phase.ENDED, Phase.PAID);

    private final Trips trips;
    private final PaymentStore payments;
    private final Ledger ledger;
    private final Ratings ratings;
    private final Profiles profiles;
    private final Outbox outbox;
    private final Clock clock;

    PaymentHandler(
            Trips trips,
            PaymentStore payments,
            Ledger ledger,
            Ratings ratings,
            Profiles profiles,
            Outbox outbox,
            Clock clock) {
        this.trips = trips;
        this.payments = payments;
        this.ledger = ledger;
        this.ratings = ratings;
        this.profiles = profiles;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.PAYMENT;
    }

    @Override
    public void handle(Topic topic, Payment payment, boolean retained) {
        find(payment)
                .ifPresentOrElse(
                        trip -> settle(trip, payment),
                        () -> reject(payment, "There is no such trip of this passenger and this driver."));
    }

    private Optional<Trip> find(Payment payment) {
        Person passenger = Person.passenger(payment.passengerId());
        Person driver = Person.driver(payment.driverId());
        if (payment.tripId() != null) {
            return trips.find(payment.tripId())
                    .filter(trip -> trip.passenger().equals(passenger) && trip.isDrivenBy(driver));
        }
        return trips.newest(passenger, driver, RIDDEN);
    }

    private void settle(Trip trip, Payment payment) {
        Optional<Recorded> recorded = payments.find(trip.id());
        Optional<String> objection = PaymentRules.objection(trip, payment);
        if (recorded.isPresent()) {
            log.info("Trip {}: paid already, answered again", trip.id());
            answer(trip, recorded.get());
        } else if (objection.isPresent()) {
            reject(payment, objection.get());
        } else {
            record(trip, payment);
        }
    }

    private void record(Trip trip, Payment payment) {
        Instant now = clock.instant();
        Person driver = Person.driver(payment.driverId());
        Money tip = new Money(payment.tip());
        payments.insert(trip.id(), payment, now);
        ledger.transfer(trip.id(), trip.passenger(), driver, new Money(payment.cost()).plus(tip));
        ratings.give(trip.id(), Role.PASSENGER, driver, payment.rating());
        answer(trip, new Recorded(tip.amount(), payment.rating()));
        trips.change(trip, "payment", trip.pay(tip, now));
        profiles.publish(trip.passenger());
        profiles.publish(driver);
    }

    private void answer(Trip trip, Recorded recorded) {
        TripProcessed processed = new TripProcessed(recorded.tip(), recorded.rating(), trip.id(), clock.instant());
        outbox.publish(Topic.inbox(trip.passenger()), processed);
        trip.driverPerson().ifPresent(driver -> outbox.publish(Topic.inbox(driver), processed));
    }

    private void reject(Payment payment, String reason) {
        Person passenger = Person.passenger(payment.passengerId());
        log.info("Trip {}: payment by {} rejected: {}", payment.tripId(), passenger, reason);
        outbox.publish(Topic.inbox(passenger), new PaymentRejected(reason, payment.tripId(), clock.instant()));
    }
}
