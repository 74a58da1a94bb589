package org.pickmeup.backend.payment;

import java.time.Clock;
import java.time.Instant;
import org.pickmeup.backend.fare.FareProperties;
import org.pickmeup.backend.ledger.Ledger;
import org.pickmeup.backend.ledger.Split;
import org.pickmeup.backend.payment.PaymentGateway.Approved;
import org.pickmeup.backend.payment.PaymentGateway.Declined;
import org.pickmeup.backend.payment.PaymentGateway.Outcome;
import org.pickmeup.backend.profile.Profiles;
import org.pickmeup.backend.rating.Ratings;
import org.pickmeup.backend.trip.Trip;
import org.pickmeup.backend.trip.Trips;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.message.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What follows from a charge. Everything that follows from one outcome belongs in one transaction. */
@Component
class Settlement {

    private static final Logger log = LoggerFactory.getLogger(Settlement.class);

    private final PaymentStore store;
    private final PaymentAnswers answers;
    private final Ledger ledger;
    private final Ratings ratings;
    private final Profiles profiles;
    private final Trips trips;
    private final FareProperties fares;
    private final PaymentProperties properties;
    private final Clock clock;

    Settlement(
            PaymentStore store,
            PaymentAnswers answers,
            Ledger ledger,
            Ratings ratings,
            Profiles profiles,
            Trips trips,
            FareProperties fares,
            PaymentProperties properties,
            Clock clock) {
        this.store = store;
        this.answers = answers;
        this.ledger = ledger;
        this.ratings = ratings;
        this.profiles = profiles;
        this.trips = trips;
        this.fares = fares;
        this.properties = properties;
        this.clock = clock;
    }

    void conclude(TripPayment charged, Outcome outcome) {
        if (outcome instanceof Approved approved) {
            settle(charged, approved.reference());
        } else if (outcome instanceof Declined declined) {
            decline(charged, Rejection.declined(declined.reason()));
        }
    }

    /** The gateway has not answered. The passenger is not left to wait for ever. */
    void waitOrGiveUp(TripPayment charged) {
        Instant now = clock.instant();
        if (now.isBefore(charged.since().plus(properties.giveUp()))) {
            retryLater(charged);
        } else {
            TripPayment postponed = charged.postponed(now);
            store.update(charged, postponed.rejected(Rejection.UNAVAILABLE, now));
            answers.rejected(charged.passengerId(), charged.tripId(), Rejection.UNAVAILABLE);
        }
    }

    void retryLater(TripPayment charged) {
        store.update(charged, charged.postponed(clock.instant()));
    }

    private void settle(TripPayment charged, String reference) {
        Instant now = clock.instant();
        TripPayment settled = charged.settled(reference, now);
        Person passenger = Person.passenger(settled.passengerId());
        Person driver = Person.driver(settled.driverId());
        Split split = Split.of(settled.cost(), settled.tip(), fares.platformFee());
        store.update(charged, settled);
        ledger.book(settled.tripId(), split.between(passenger, driver));
        if (settled.rating() != null) {
            ratings.give(settled.tripId(), Role.PASSENGER, settled.rating());
        }
        answers.processed(settled);
        Trip trip = trips.find(settled.tripId()).orElseThrow();
        if (trip.phase() == Phase.ENDED) {
            trips.change(trip, "payment", trip.pay(settled.tip(), now));
        }
        profiles.publish(passenger);
        profiles.publish(driver);
        log.info("Trip {}: {} settled", settled.tripId(), settled.total());
    }

    private void decline(TripPayment charged, Rejection why) {
        store.update(charged, charged.declined(why, clock.instant()));
        answers.rejected(charged.passengerId(), charged.tripId(), why);
    }
}
