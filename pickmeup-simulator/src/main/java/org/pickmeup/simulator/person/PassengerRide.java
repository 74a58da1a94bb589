package org.pickmeup.simulator.person;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.pickmeup.city.Point;
import org.pickmeup.city.Route;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Chat;
import org.pickmeup.protocol.message.Estimate;
import org.pickmeup.protocol.message.InboxMessage;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.Confirm;
import org.pickmeup.protocol.message.Payment;
import org.pickmeup.protocol.message.Place;
import org.pickmeup.protocol.message.Request;

/** A ride as its passenger asks for it, chooses the driver and pays. */
final class PassengerRide {

    private final Person passenger;
    private final Request request;
    private final World world;
    private final Wire wire;
    private Person driver;
    private Duration waited;

    PassengerRide(Person passenger, String name, Point from, Point to, World world, Wire wire, RandomGenerator random) {
        this.passenger = passenger;
        this.world = world;
        this.wire = wire;
        Route route = world.route(from, to);
        request = new Request(
                name,
                from.lon(),
                from.lat(),
                new Request.Label(world.place(from).label()),
                world.place(to),
                new Estimate(route.distance(), route.time(), world.fare().cost(route.distance(), route.time())),
                new UUID(random.nextLong(), random.nextLong()),
                now());
    }

    UUID tripId() {
        return request.tripId();
    }

    /** A driver of 2014 does not name the trip. */
    boolean isAbout(UUID tripId) {
        return tripId == null || Objects.equals(tripId, request.tripId());
    }

    boolean isDrivenBy(Person person) {
        return person.equals(driver);
    }

    void ask() {
        wire.publish(Topic.request(passenger.id()), request);
    }

    void choose(Person driver) {
        this.driver = driver;
        waited = Duration.between(request.at(), now());
        withdraw();
        follow();
    }

    void follow() {
        wire.follow(Topic.location(driver));
    }

    void confirm() {
        Place pickup = request.pickupPlace();
        tell(new Confirm(tripId(), passenger.id(), request.name(), pickup, request.destination(), now()));
    }

    void write(String line) {
        wire.publish(Topic.chat(driver), Chat.text(line, tripId(), now()));
    }

    /** Before the start. */
    void callOff() {
        if (driver == null) {
            withdraw();
        } else {
            tell(new Cancel(Role.PASSENGER.label(), null, null, tripId(), now()));
        }
    }

    /** @param patience how long this passenger would have waited for a driver */
    Bill bill(Personality payer, Duration patience) {
        int stars = payer.starsForDriver((double) waited.toMillis() / patience.toMillis());
        return new Bill(
                cost -> new Payment(passenger.id(), driver.id(), cost, payer.tip(cost), stars, tripId(), now()),
                world.clock(),
                wire);
    }

    void leaveCar() {
        if (driver != null) {
            wire.unfollow(Topic.location(driver));
        }
    }

    private void withdraw() {
        wire.clear(Topic.request(passenger.id()));
    }

    private void tell(InboxMessage message) {
        wire.publish(Topic.inbox(driver), message);
    }

    private Instant now() {
        return world.clock().instant();
    }
}
