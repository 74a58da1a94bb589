package org.pickmeup.broker.access;

import java.util.Set;
import org.pickmeup.broker.access.Pairing.Stage;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Arrived;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.InboxMessage.TripStart;
import org.pickmeup.protocol.message.Message;

/**
 * What a driver and a passenger may say to and hear of one another. As long as it is not known who rides with whom, each
 * two may be a pair: rides go on over a restart of the broker and while the backend is away.
 */
final class RideRights {

    /** What the two follow of one another. */
    static final Set<Channel> FOLLOWED =
            Set.of(Channel.PRESENCE, Channel.PICTURE, Channel.LOCATION, Channel.PROFILE, Channel.CHAT);

    /** What nobody may begin to follow when the ride is over, however short a while ago. */
    private static final Set<Channel> PRIVATE = Set.of(Channel.PICTURE, Channel.LOCATION);

    private final Pairings pairings;

    RideRights(Pairings pairings) {
        this.pairings = pairings;
    }

    boolean mayChat(Person sender, Person other) {
        boolean invited = sender.role() == Role.DRIVER && pairings.isOpen(other);
        return !pairings.knowOffers()
                || invited
                || pairings.of(sender, other)
                        .filter(pairing -> mayHear(sender, pairing))
                        .isPresent();
    }

    /** A driver who offers shows itself and can be talked to; the passenger stays unseen until it has chosen. */
    private boolean mayHear(Person person, Pairing pairing) {
        return switch (pairing.stage()) {
            case OFFERED -> person.role() == Role.PASSENGER;
            case PAIRED -> true;
            case OVER -> pairings.inGrace(pairing);
            case DECLINED -> false;
        };
    }

    /** @param message null where it was not read */
    boolean mayTell(Person sender, Person other, Message message) {
        boolean offers = sender.role() == Role.DRIVER && (message == null || message instanceof Accept);
        return !pairings.knowOffers()
                || offers && pairings.hasAsked(other)
                || pairings.of(sender, other)
                        .filter(pairing -> mayTell(pairing, message))
                        .isPresent();
    }

    /** What is said late has to name the trip that is over: it must not be taken for a word about the next one. */
    private static boolean mayTell(Pairing pairing, Message message) {
        boolean ofRide = message instanceof Arrived || message instanceof TripStart || message instanceof TripEnd;
        return switch (pairing.stage()) {
            case OFFERED -> !ofRide;
            case PAIRED -> true;
            case OVER, DECLINED -> message == null || message instanceof Accept || pairing.isNamedBy(message.tripId());
        };
    }

    boolean mayFollow(Person follower, Person other, Channel channel) {
        return FOLLOWED.contains(channel)
                && (!pairings.knowRides()
                        || pairings.of(follower, other)
                                .filter(pairing -> mayHear(follower, pairing))
                                .filter(pairing -> !pairing.is(Stage.OVER) || !PRIVATE.contains(channel))
                                .isPresent());
    }
}
