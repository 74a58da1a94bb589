package org.pickmeup.broker.access;

import java.util.Optional;
import org.pickmeup.identity.Kind;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.Confirm;
import org.pickmeup.protocol.message.InboxMessage.Taken;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.Request;
import org.pickmeup.protocol.message.TripStatus;
import org.pickmeup.protocol.message.TripStatus.Party;

/** Tells the pairings what follows from each message that was let pass, before anybody hears it. */
final class Matchmaker {

    private final Pairings pairings;

    Matchmaker(Pairings pairings) {
        this.pairings = pairings;
    }

    void heard(Caller caller, Topic topic, Said said) {
        switch (topic.channel()) {
            case REQUEST -> retained(topic, said);
            case TRIP -> {
                // An operator takes down what is on show: that ends no ride.
                if (caller.kind() != Kind.OPERATOR) {
                    retained(topic, said);
                }
            }
            case INBOX -> told(caller, topic.person(), (InboxMessage) said.message());
            case BACKEND -> {
                if (said.content() == Said.Content.SOMETHING) {
                    pairings.backendHeard();
                }
            }
            default -> {}
        }
    }

    /** Whether what is retained there tells of rides. */
    static boolean isTold(Topic topic) {
        return topic.channel() == Channel.REQUEST || topic.channel() == Channel.TRIP;
    }

    /** What the broker has kept is worth as much as what is said. */
    void retained(Topic topic, Said said) {
        boolean cleared = said.content() == Said.Content.NOTHING;
        if (topic.channel() == Channel.REQUEST && cleared) {
            pairings.askedNoMore(topic.person());
        } else if (said.message() instanceof Request request) {
            pairings.asked(topic.person(), request.tripId());
        } else if (topic.channel() == Channel.TRIP && cleared) {
            pairings.idle(topic.person());
        } else if (said.message() instanceof TripStatus status) {
            known(topic.person(), status);
        }
    }

    private void known(Person owner, TripStatus status) {
        Person passenger = Person.passenger(status.passenger().id());
        Optional<Couple> couple = Optional.ofNullable(status.driver())
                .map(Party::id)
                .map(Person::driver)
                .map(driver -> new Couple(passenger, driver));
        switch (status.phase()) {
            case REQUESTED -> {}
            case ACCEPTED, ARRIVED, RIDING -> couple.ifPresent(both -> pairings.told(both, status.tripId()));
            case ENDED, PAID, CANCELLED, EXPIRED -> {
                couple.ifPresent(both -> pairings.toldOver(both, status.tripId()));
                if (owner.role() == Role.PASSENGER) {
                    pairings.over(passenger, status.tripId());
                }
            }
        }
    }

    private void told(Caller caller, Person addressee, InboxMessage message) {
        author(caller, message)
                .filter(author -> author.role() != addressee.role())
                .map(author -> Couple.of(author, addressee))
                .ifPresent(couple -> follow(couple, message));
    }

    private void follow(Couple couple, InboxMessage message) {
        if (message instanceof Accept) {
            pairings.offered(couple, message.tripId());
        } else if (message instanceof Confirm) {
            pairings.chosen(couple, message.tripId());
        } else if (message instanceof Taken || message instanceof TripEnd || message instanceof Cancel) {
            pairings.over(couple, message.tripId());
        }
    }

    /** Whoever sent it; where that is nobody in particular, whom it names. */
    private static Optional<Person> author(Caller caller, InboxMessage message) {
        if (!caller.isAnonymous() && caller.person().isPresent()) {
            return caller.person();
        } else if (message instanceof Accept accept) {
            return Optional.of(Person.driver(accept.driverId()));
        } else if (message instanceof Confirm confirm) {
            return Optional.of(Person.passenger(confirm.passengerId()));
        } else if (message instanceof TripEnd end) {
            return Optional.ofNullable(end.driverId()).map(Person::driver);
        }
        return message instanceof Cancel cancel
                ? Optional.ofNullable(cancel.driverId()).map(Person::driver)
                : Optional.empty();
    }
}
