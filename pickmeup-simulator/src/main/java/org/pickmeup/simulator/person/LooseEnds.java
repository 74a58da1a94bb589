package org.pickmeup.simulator.person;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.Payment;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.TripStatus;

/**
 * Brings to an end what the backend still knows of and the person does not: a process that was killed leaves rides behind
 * that its next life would otherwise stay bound to.
 */
final class LooseEnds {

    private static final int USUAL_STARS = 5;

    private final Person self;
    private final World world;
    private final Wire wire;
    private final Set<Phase> tied = EnumSet.noneOf(Phase.class);
    private UUID tripId;

    LooseEnds(Person self, World world, Wire wire) {
        this.self = self;
        this.world = world;
        this.wire = wire;
    }

    /** Once for each phase: what is said again is answered with the trip again. */
    void tie(TripStatus trip) {
        if (!trip.tripId().equals(tripId)) {
            tripId = trip.tripId();
            tied.clear();
        }
        if (trip.driver() == null || !tied.add(trip.phase())) {
            return;
        }
        boolean driver = self.role() == Role.DRIVER;
        switch (trip.phase()) {
            case ACCEPTED, ARRIVED -> callOff(trip, driver);
            case RIDING -> {
                if (driver) {
                    tell(passenger(trip), end());
                }
            }
            case ENDED -> {
                if (!driver && trip.fare() != null) {
                    wire.publish(Topic.payments(), payment(trip));
                }
            }
            default -> {}
        }
    }

    private void callOff(TripStatus trip, boolean driver) {
        Person other = driver ? passenger(trip) : Person.driver(trip.driver().id());
        String driverId = driver ? self.id() : null;
        tell(
                other,
                new Cancel(
                        self.role().label(),
                        null,
                        driverId,
                        tripId,
                        world.clock().instant()));
    }

    /** The backend puts in what it has seen of the ride. */
    private TripEnd end() {
        return new TripEnd(
                0, 0, world.fare().cost(0, 0), self.id(), tripId, world.clock().instant());
    }

    private Payment payment(TripStatus trip) {
        return new Payment(
                self.id(),
                trip.driver().id(),
                trip.fare().cost(),
                BigDecimal.ZERO,
                USUAL_STARS,
                tripId,
                world.clock().instant());
    }

    private static Person passenger(TripStatus trip) {
        return Person.passenger(trip.passenger().id());
    }

    private void tell(Person other, InboxMessage message) {
        wire.publish(Topic.inbox(other), message);
    }
}
