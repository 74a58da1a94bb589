package org.pickmeup.backend.trip;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pickmeup.backend.wire.MessageHandler;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A passenger asks for a ride, asks again, or no longer. */
@Component
class RequestHandler implements MessageHandler<Request> {

    private static final Logger log = LoggerFactory.getLogger(RequestHandler.class);

    private static final Set<Phase> ON_SHOW = EnumSet.of(Phase.REQUESTED);
    private static final Set<Phase> WITH_DRIVER = EnumSet.of(Phase.ACCEPTED, Phase.ARRIVED, Phase.RIDING);

    private final Trips trips;
    private final TripStore store;
    private final Clock clock;

    RequestHandler(Trips trips, TripStore store, Clock clock) {
        this.trips = trips;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.REQUEST;
    }

    @Override
    public void handle(Topic topic, Request request, boolean retained) {
        Person passenger = topic.person();
        Order order = Order.of(passenger.id(), request);
        Optional<Trip> known = request.tripId() == null ? unnamed(passenger) : store.find(request.tripId());
        if (known.isPresent()) {
            again(known.get(), passenger, order);
        } else if (request.tripId() == null
                && retained
                && store.newest(passenger, WITH_DRIVER).isPresent()) {
            log.debug("The request of {} is already being answered", passenger);
        } else {
            store.newest(passenger, ON_SHOW)
                    .ifPresent(older -> trips.change(older, "a newer request", older.expire(clock.instant())));
            UUID id = request.tripId() == null ? UUID.randomUUID() : request.tripId();
            trips.begin(Trip.requested(id, order, clock.instant()));
        }
    }

    /** A passenger of 2014 names no trip: its next request is the same one as long as nobody took it. */
    private Optional<Trip> unnamed(Person passenger) {
        return store.newest(passenger, ON_SHOW).filter(trip -> !trip.order().confirms());
    }

    private void again(Trip trip, Person passenger, Order order) {
        if (trip.passenger().equals(passenger)) {
            trip.requestedAgain(order)
                    .ifPresent(changed -> trips.change(trip, "requested again", Optional.of(changed)));
        } else {
            log.info("Trip {}: a request by {}, whose trip it is not", trip.id(), passenger);
        }
    }

    @Override
    public void cleared(Topic topic) {
        store.newest(topic.person(), ON_SHOW)
                .ifPresent(trip -> trip.withdraw()
                        .ifPresent(changed -> trips.change(trip, "request withdrawn", Optional.of(changed))));
    }
}
