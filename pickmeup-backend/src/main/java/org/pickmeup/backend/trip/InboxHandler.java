package org.pickmeup.backend.trip;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pickmeup.backend.wire.MessageHandler;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.Confirm;
import org.pickmeup.protocol.message.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What driver and passenger tell one another between the request and the payment. What is in a passenger's inbox is from
 * a driver, and the other way round; the rest is the backend's own, or nothing that changes a trip.
 */
@Component
class InboxHandler implements MessageHandler<InboxMessage> {

    private static final Logger log = LoggerFactory.getLogger(InboxHandler.class);

    private static final Set<Phase> ANY = EnumSet.allOf(Phase.class);
    private static final Set<Phase> WITH_DRIVER = EnumSet.complementOf(EnumSet.of(Phase.REQUESTED, Phase.EXPIRED));

    private final TripEvents events;
    private final TripStore store;
    private final Clock clock;

    InboxHandler(TripEvents events, TripStore store, Clock clock) {
        this.events = events;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.INBOX;
    }

    @Override
    public void handle(Topic topic, InboxMessage message, boolean retained) {
        if (TripEvent.typeOf(message).isPresent() && isFromTheOtherSide(topic.person(), message)) {
            about(topic.person(), message)
                    .ifPresentOrElse(
                            trip -> events.hear(new TripEvent(trip, topic, message, clock.instant())),
                            () -> log.info("No trip of {} to fit {}", topic.person(), message));
        }
    }

    private static boolean isFromTheOtherSide(Person owner, InboxMessage message) {
        if (message instanceof Cancel cancel) {
            return !cancel.by().equals(owner.role().label());
        }
        return message instanceof Confirm == (owner.role() == Role.DRIVER);
    }

    /**
     * The trip that a message is about. One that names none is about the newest, whether it fits that one or not: a repeat
     * must not reach an older trip that was never finished.
     */
    private Optional<UUID> about(Person owner, InboxMessage message) {
        return Optional.ofNullable(message.tripId())
                .or(() -> store.newest(owner, message instanceof Accept ? ANY : WITH_DRIVER)
                        .map(Trip::id));
    }
}
