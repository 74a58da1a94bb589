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

    private final TripEvents events;
    private final TripStore store;
    private final Clock clock;

    RequestHandler(TripEvents events, TripStore store, Clock clock) {
        this.events = events;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.REQUEST;
    }

    @Override
    public void handle(Topic topic, Request request, boolean retained) {
        if (request.tripId() != null) {
            events.hear(new TripEvent(request.tripId(), topic, request, clock.instant()));
        } else if (retained && store.newest(topic.person(), WITH_DRIVER).isPresent()) {
            log.debug("The request of {} is already being answered", topic.person());
        } else {
            events.hear(new TripEvent(unnamed(topic.person()), topic, request, clock.instant()));
        }
    }

    /** A passenger of 2014 names no trip: its next request is the same one as long as nobody took it. */
    private UUID unnamed(Person passenger) {
        return store.newest(passenger, ON_SHOW)
                .filter(trip -> !trip.order().confirms())
                .map(Trip::id)
                .orElseGet(UUID::randomUUID);
    }

    @Override
    public void cleared(Topic topic) {
        store.newest(topic.person(), ON_SHOW)
                .ifPresent(trip -> trip.withdraw(clock.instant())
                        .ifPresent(changed -> events.change(trip, "request withdrawn", Optional.of(changed))));
    }
}
