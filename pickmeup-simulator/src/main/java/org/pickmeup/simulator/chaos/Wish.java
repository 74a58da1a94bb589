package org.pickmeup.simulator.chaos;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.pickmeup.city.Point;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.message.Estimate;
import org.pickmeup.protocol.message.InboxMessage.Confirm;
import org.pickmeup.protocol.message.Payment;
import org.pickmeup.protocol.message.Place;
import org.pickmeup.protocol.message.Request;

/**
 * A trip as its passenger wants it.
 *
 * @param tip dollars
 * @param fickle whether the passenger will call it off
 */
record Wish(Person passenger, Request request, BigDecimal tip, int stars, boolean fickle) {

    private static final int HIGHEST_TIP_CENTS = 300;

    static Wish of(Person passenger, Point home, ChaosPerson.Run run, RandomGenerator random) {
        Instant now = run.clock().instant();
        Drive drive = new Drive(home, now);
        Instant end = now.plus(run.properties().rideTime());
        Point there = drive.position(end);
        BigDecimal cost = run.fare().cost(drive.miles(end), drive.seconds(end));
        Request request = new Request(
                passenger.id(),
                home.lon(),
                home.lat(),
                new Request.Label("Home"),
                new Place(there.lon(), there.lat(), "There"),
                new Estimate(drive.miles(end), drive.seconds(end), cost),
                new UUID(random.nextLong(), random.nextLong()),
                now);
        return new Wish(
                passenger,
                request,
                BigDecimal.valueOf(random.nextInt(HIGHEST_TIP_CENTS), 2),
                1 + random.nextInt(5),
                random.nextDouble() < run.properties().cancels() / 2);
    }

    UUID tripId() {
        return request.tripId();
    }

    Confirm confirmation(Instant now) {
        return new Confirm(tripId(), passenger.id(), request.name(), request.pickupPlace(), request.destination(), now);
    }

    Payment payment(Person driver, BigDecimal cost, Instant now) {
        return new Payment(passenger.id(), driver.id(), cost, tip, stars, tripId(), now);
    }
}
