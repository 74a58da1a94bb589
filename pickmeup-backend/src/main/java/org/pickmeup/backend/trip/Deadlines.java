package org.pickmeup.backend.trip;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.pickmeup.backend.outbox.Outbox;
import org.pickmeup.backend.profile.People;
import org.pickmeup.backend.trip.Fares.Assessed;
import org.pickmeup.backend.trip.Trip.Remark;
import org.pickmeup.backend.wire.Hearing;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.TripStatus.Fare;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets no trip wait for ever: for a driver whom nobody sends, or for people who are gone. Only the time counts in which
 * the backend was listening, as what was said before that may be on its way.
 */
@Component
class Deadlines {

    private static final Logger log = LoggerFactory.getLogger(Deadlines.class);

    private static final Set<Phase> WAITING = EnumSet.of(Phase.REQUESTED, Phase.ACCEPTED, Phase.ARRIVED, Phase.RIDING);
    private static final Remark NOBODY_CAME = new Remark(Trip.BACKEND, null);
    private static final Remark DRIVER_GONE = new Remark(Trip.BACKEND, "driverGone");

    private final TripStore store;
    private final TripEvents events;
    private final People people;
    private final Fares fares;
    private final Outbox outbox;
    private final Hearing hearing;
    private final TripProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Deadlines(
            TripStore store,
            TripEvents events,
            People people,
            Fares fares,
            Outbox outbox,
            Hearing hearing,
            TripProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.events = events;
        this.people = people;
        this.fares = fares;
        this.outbox = outbox;
        this.hearing = hearing;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1000)
    void check() {
        hearing.since().ifPresent(since -> store.in(WAITING).forEach(trip -> check(trip, since)));
    }

    private void check(Trip trip, Instant since) {
        try {
            transaction.executeWithoutResult(status -> {
                if (trip.phase() == Phase.REQUESTED) {
                    checkRequest(trip, since);
                } else {
                    checkDriver(trip, since);
                }
            });
        } catch (ConcurrencyFailureException e) {
            log.debug("Trip {}: something has happened meanwhile", trip.id());
        }
    }

    private void checkRequest(Trip trip, Instant since) {
        boolean left = isOver(people.goneSince(trip.passenger()), since, properties.passengerGone());
        boolean withdrawn = isOver(Optional.ofNullable(trip.withdrawnAt()), since, properties.passengerGone());
        Optional<Instant> requested = Optional.of(trip.reached().get(Phase.REQUESTED));
        if (left || withdrawn || isOver(requested, since, properties.requestLifetime())) {
            events.change(trip, "nobody takes it", trip.expire(NOBODY_CAME, clock.instant()));
            if (!trip.withdrawn()) {
                outbox.clear(Topic.request(trip.passenger().id()));
            }
        }
    }

    private void checkDriver(Trip trip, Instant since) {
        Optional<Instant> gone = trip.driverPerson().flatMap(people::goneSince);
        if (isOver(gone, since, properties.abandoned())) {
            abandon(trip);
        } else if (isOver(gone, since, properties.driverGone()) && trip.driverGoneSince() == null) {
            events.change(trip, "driver gone", trip.driverGone(gone.get()));
        } else if (gone.isEmpty() && trip.driverGoneSince() != null) {
            events.change(trip, "driver back", trip.driverGone(null));
        }
    }

    /** Who is in the car when its driver vanishes has ridden as far as was seen. */
    private void abandon(Trip trip) {
        Instant now = clock.instant();
        if (trip.phase() != Phase.RIDING) {
            events.change(trip, "abandoned", trip.cancel(DRIVER_GONE, now));
            return;
        }
        Assessed assessed = fares.assess(trip, null, now);
        Fare fare = assessed.fare();
        events.change(trip, "abandoned", trip.end(fare, null, now));
        outbox.publish(
                Topic.inbox(trip.passenger()),
                new TripEnd(
                        fare.distance(),
                        fare.time(),
                        fare.cost(),
                        trip.driver().id(),
                        trip.order().confirms() ? trip.id() : null,
                        now));
    }

    private boolean isOver(Optional<Instant> begun, Instant listening, Duration time) {
        return begun.map(at -> at.isAfter(listening) ? at : listening)
                .filter(at -> !at.plus(time).isAfter(clock.instant()))
                .isPresent();
    }
}
