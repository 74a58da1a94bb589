package org.pickmeup.app.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Estimate;
import org.pickmeup.protocol.message.InboxMessage;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
import org.pickmeup.protocol.message.Payment;
import org.pickmeup.protocol.message.Place;
import org.pickmeup.protocol.message.Request;

/** Two who sign in and ride, from the request until both are told that it is paid. */
public final class RideByHand {

    private static final Place HERE = new Place(-56.16, -34.9, "Bulevar Artigas");
    private static final Place THERE = new Place(-56.19, -34.91, "Plaza Independencia");
    private static final BigDecimal COST = new BigDecimal("8.27");

    private RideByHand() {}

    /** @return the trip */
    public static UUID ride(Reachable place, String driverName, String passengerName) throws Exception {
        UUID trip = UUID.randomUUID();
        Person driver = Person.driver(driverName);
        Person passenger = Person.passenger(passengerName);
        try (PageClient atWheel = PageClient.signIn(place, Role.DRIVER, driverName);
                PageClient inSeat = PageClient.signIn(place, Role.PASSENGER, passengerName)) {
            Estimate estimate = new Estimate(2.4, 180, new BigDecimal("8.3"));
            Request.Label pickup = new Request.Label(HERE.label());
            inSeat.publish(
                    Topic.request(passenger.id()),
                    new Request(passengerName, HERE.lon(), HERE.lat(), pickup, THERE, estimate, trip, null));
            atWheel.publish(Topic.inbox(passenger), new Accept(driver.id(), -56.1, -34.8, trip, null));
            inSeat.hears(Accept.class);
            inSeat.publish(
                    Topic.inbox(driver),
                    new InboxMessage.Confirm(trip, passenger.id(), passengerName, HERE, THERE, null));
            inSeat.clear(Topic.request(passenger.id()));
            atWheel.hears(InboxMessage.Confirm.class);
            atWheel.publish(Topic.inbox(passenger), new InboxMessage.Arrived(driver.id(), trip, null));
            atWheel.publish(Topic.inbox(passenger), new InboxMessage.TripStart(driver.id(), trip, null));
            atWheel.publish(Topic.inbox(passenger), new InboxMessage.TripEnd(2.39, 178, COST, driver.id(), trip, null));
            inSeat.hears(InboxMessage.TripEnd.class);
            inSeat.publish(
                    Topic.payments(),
                    new Payment(passenger.id(), driver.id(), COST, new BigDecimal("1.50"), 5, trip, null));
            assertThat(inSeat.hears(TripProcessed.class).tripId()).isEqualTo(trip);
            assertThat(atWheel.hears(TripProcessed.class).tripId()).isEqualTo(trip);
        }
        return trip;
    }
}
