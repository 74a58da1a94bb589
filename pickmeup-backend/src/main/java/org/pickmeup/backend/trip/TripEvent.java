package org.pickmeup.backend.trip;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Arrived;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.Confirm;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.InboxMessage.TripStart;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Request;

/**
 * Something that was said about a trip.
 *
 * @param tripId the trip that it names, or else the one that it was found to be about
 * @param topic where it was said: a request's, or somebody's inbox
 * @param heardAt by the backend's clock
 */
record TripEvent(UUID tripId, Topic topic, Message message, Instant heardAt) {

    /** What it is, in the order in which a trip has it: what was heard too early is tried again in this order. */
    enum Type {
        REQUEST,
        ACCEPT,
        CONFIRM,
        ARRIVED,
        TRIP_START,
        TRIP_END,
        CANCEL
    }

    /** Empty for a message that changes no trip. */
    static Optional<Type> typeOf(Message message) {
        if (message instanceof Request) {
            return Optional.of(Type.REQUEST);
        } else if (message instanceof Accept) {
            return Optional.of(Type.ACCEPT);
        } else if (message instanceof Confirm) {
            return Optional.of(Type.CONFIRM);
        } else if (message instanceof Arrived) {
            return Optional.of(Type.ARRIVED);
        } else if (message instanceof TripStart) {
            return Optional.of(Type.TRIP_START);
        } else if (message instanceof TripEnd) {
            return Optional.of(Type.TRIP_END);
        } else if (message instanceof Cancel) {
            return Optional.of(Type.CANCEL);
        }
        return Optional.empty();
    }

    Type type() {
        return typeOf(message).orElseThrow();
    }

    /** Whoever owns the topic on which it was said: the passenger who asks, or the one who is addressed. */
    Person owner() {
        return topic.person();
    }

    /** Who says so; empty for a step of a driver of 2014, and for a passenger's cancellation. */
    Optional<Person> sender() {
        if (message instanceof Request) {
            return Optional.of(owner());
        } else if (message instanceof Confirm confirm) {
            return Optional.of(Person.passenger(confirm.passengerId()));
        }
        return driverId().map(Person::driver);
    }

    private Optional<String> driverId() {
        if (message instanceof Accept accept) {
            return Optional.of(accept.driverId());
        } else if (message instanceof Arrived arrived) {
            return Optional.ofNullable(arrived.driverId());
        } else if (message instanceof TripStart start) {
            return Optional.ofNullable(start.driverId());
        } else if (message instanceof TripEnd end) {
            return Optional.ofNullable(end.driverId());
        } else if (message instanceof Cancel cancel && cancel.by().equals(Role.DRIVER.label())) {
            return Optional.ofNullable(cancel.driverId());
        }
        return Optional.empty();
    }

    /** The driver who speaks: the one who signs, or else the one of the trip. */
    Optional<Person> driver(Trip trip) {
        return driverId().map(Person::driver).or(trip::driverPerson);
    }

    /** Who is to be told what has become of it. */
    Optional<Person> teller(Trip trip) {
        return sender().or(() -> owner().role() == Role.DRIVER ? Optional.of(trip.passenger()) : trip.driverPerson());
    }
}
