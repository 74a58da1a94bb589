package org.pickmeup.simulator.chaos;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.pickmeup.city.Point;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Arrived;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.InboxMessage.TripStart;

/** A ride as its driver drives it, and tells the passenger of each step until that is answered. */
final class DriverRide {

    private final Person driver;
    private final Person passenger;
    private final UUID tripId;
    private final Repeats repeats;
    private final ChaosPerson.Run run;
    private Drive drive;

    DriverRide(Person driver, Person passenger, UUID tripId, Repeats repeats, ChaosPerson.Run run) {
        this.driver = driver;
        this.passenger = passenger;
        this.tripId = tripId;
        this.repeats = repeats;
        this.run = run;
    }

    UUID tripId() {
        return tripId;
    }

    Person passenger() {
        return passenger;
    }

    void accept(Point from) {
        tell(Step.ACCEPT, new Accept(driver.id(), from.lon(), from.lat(), tripId, now()));
    }

    void arrive() {
        tell(Step.ARRIVED, new Arrived(driver.id(), tripId, now()));
    }

    void start(Point from) {
        drive = new Drive(from, now());
        tell(Step.START, new TripStart(driver.id(), tripId, now()));
    }

    /** Where the car is, once it has started. */
    Point position() {
        return drive.position(now());
    }

    void end() {
        Instant now = now();
        double miles = drive.miles(now);
        double seconds = drive.seconds(now);
        BigDecimal cost = run.fare().cost(miles, seconds);
        tell(Step.END, new TripEnd(miles, seconds, cost, driver.id(), tripId, now));
    }

    /** The passenger counts on somebody who cannot come. */
    void decline() {
        repeats.over(tripId);
        tell(Step.CANCEL, new Cancel(Role.DRIVER.label(), "Engine trouble", driver.id(), tripId, now()));
    }

    private void tell(Step step, InboxMessage message) {
        repeats.say(tripId, step, Topic.inbox(passenger), message);
    }

    private Instant now() {
        return run.clock().instant();
    }

    @Override
    public String toString() {
        return "%s with %s".formatted(tripId, passenger);
    }
}
