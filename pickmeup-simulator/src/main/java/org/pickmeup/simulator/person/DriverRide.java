package org.pickmeup.simulator.person;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.pickmeup.city.Point;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Chat;
import org.pickmeup.protocol.message.InboxMessage;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Arrived;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.InboxMessage.TripStart;
import org.pickmeup.protocol.message.Location;
import org.pickmeup.protocol.message.Place;
import org.pickmeup.protocol.message.Rating;
import org.pickmeup.simulator.person.OpenRequests.Open;

/** A ride as its driver drives it, and tells the passenger of it. */
final class DriverRide {

    private static final double RIDE_MILES = 1;

    private final Person driver;
    private final Person passenger;
    private final UUID tripId;
    private final Point pickup;
    private final Place destination;
    private final Car car;
    private final World world;
    private final Wire wire;
    private Meter meter;
    private InboxMessage lastTold;

    DriverRide(Person driver, Open open, Car car, World world, Wire wire) {
        this.driver = driver;
        this.passenger = open.passenger();
        this.tripId = open.request().tripId();
        this.pickup = open.pickup();
        this.destination = open.request().destination();
        this.car = car;
        this.world = world;
        this.wire = wire;
    }

    UUID tripId() {
        return tripId;
    }

    /** A trip of 2014 has no id until the backend gives it one. */
    boolean isAbout(UUID tripId) {
        return tripId == null || this.tripId == null || Objects.equals(tripId, this.tripId);
    }

    /** A passenger of 2014 does not know that it may choose: the first driver to accept drives. */
    boolean isConfirmedUnasked() {
        return tripId == null;
    }

    void accept() {
        Point here = car.position();
        car.stop();
        tell(new Accept(driver.id(), here.lon(), here.lat(), tripId, now()));
    }

    void approach(String line) {
        write(line);
        car.take(world.route(car.position(), pickup));
    }

    void arrive(String line) {
        tell(new Arrived(driver.id(), tripId, now()));
        write(line);
    }

    void start(RandomGenerator random) {
        Point to = destination == null
                ? world.somewhereAround(car.position(), RIDE_MILES, random)
                : new Point(destination.lon(), destination.lat());
        car.take(world.route(car.position(), to));
        meter = new Meter(car.location(tripId, now()));
        tell(new TripStart(driver.id(), tripId, now()));
    }

    void advance(Location location) {
        meter.advance(location);
    }

    void end() {
        var cost = world.fare().cost(meter.miles(), meter.seconds());
        tell(new TripEnd(meter.miles(), meter.seconds(), cost, driver.id(), tripId, now()));
    }

    void callOff() {
        tell(new Cancel(Role.DRIVER.label(), null, driver.id(), tripId, now()));
    }

    /** @param tripId the one that the backend names */
    void rate(int stars, UUID tripId) {
        wire.publish(Topic.ratings(), new Rating(tripId, Role.DRIVER.label(), stars, now()));
    }

    /** What was said last may have been lost. */
    void repeat() {
        tell(lastTold);
    }

    private void write(String line) {
        wire.publish(Topic.chat(passenger), Chat.text(line, tripId, now()));
    }

    private void tell(InboxMessage message) {
        lastTold = message;
        wire.publish(Topic.inbox(passenger), message);
    }

    private Instant now() {
        return world.clock().instant();
    }
}
