package org.pickmeup.simulator.person;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.pickmeup.city.Point;
import org.pickmeup.city.Route;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Estimate;
import org.pickmeup.protocol.message.InboxMessage;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.Confirm;
import org.pickmeup.protocol.message.InboxMessage.PaymentRejected;
import org.pickmeup.protocol.message.InboxMessage.Taken;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
import org.pickmeup.protocol.message.InboxMessage.TripStart;
import org.pickmeup.protocol.message.Location;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Payment;
import org.pickmeup.protocol.message.Place;
import org.pickmeup.protocol.message.Request;

/** A passenger who asks for a ride, rides with the first driver to accept, pays with a tip and stars, and asks again. */
public final class SimulatedPassenger extends SimulatedPerson {

    private enum Phase {
        RESTING,
        ASKING,
        AWAITING,
        RIDING,
        PAYING
    }

    private static final int LONGEST_REST_SECONDS = 30;
    private static final Duration ASK_ANEW_AFTER = Duration.ofMinutes(3);
    private static final Duration DRIVER_IS_DUE = Duration.ofMinutes(10);
    private static final Duration REPEAT_PAYMENT_AFTER = Duration.ofSeconds(5);
    private static final double RIDE_MILES = 1;

    private Point position;
    private Phase phase = Phase.RESTING;
    private Duration rest;
    private Request request;
    private Person driver;
    private Payment payment;

    public SimulatedPassenger(Person self, String name, World world, Wire wire, RandomGenerator random) {
        super(self, name, world, wire, random);
        position = world.somewhere(random);
        rest();
    }

    @Override
    public void connected() {
        super.connected();
        switch (phase) {
            case ASKING -> wire.publish(Topic.request(self.id()), request);
            case AWAITING, RIDING -> wire.follow(Topic.location(driver));
            case PAYING -> pay();
            case RESTING -> {}
        }
    }

    @Override
    public void received(Topic topic, Message message) {
        if (message instanceof Location location && topic.person().equals(driver)) {
            ride(new Point(location.lon(), location.lat()));
        } else if (message instanceof Accept accept) {
            answer(accept);
        } else if (message instanceof InboxMessage && request != null && isAbout(message.tripId())) {
            hear(message);
        }
    }

    @Override
    public void tick() {
        switch (phase) {
            case RESTING -> {
                if (waited(rest)) {
                    ask();
                }
            }
            case ASKING -> {
                if (waited(ASK_ANEW_AFTER)) {
                    wire.clear(Topic.request(self.id()));
                    ask();
                }
            }
            case AWAITING -> {
                if (waited(DRIVER_IS_DUE)) {
                    tell(driver, new Cancel(Role.PASSENGER.label(), null, null, request.tripId(), now()));
                    rest();
                }
            }
            case PAYING -> {
                if (waited(REPEAT_PAYMENT_AFTER)) {
                    pay();
                }
            }
            case RIDING -> {}
        }
    }

    @Override
    public void leave() {
        if (phase == Phase.ASKING) {
            wire.clear(Topic.request(self.id()));
        }
        super.leave();
    }

    private void hear(Message message) {
        if (message instanceof TripStart && phase == Phase.AWAITING) {
            enter(Phase.RIDING);
        } else if (message instanceof TripEnd end && (phase == Phase.AWAITING || phase == Phase.RIDING)) {
            payFor(end);
        } else if (message instanceof Cancel && phase == Phase.AWAITING) {
            rest();
        } else if ((message instanceof TripProcessed || message instanceof PaymentRejected) && phase == Phase.PAYING) {
            rest();
        }
    }

    private void ask() {
        Place destination = world.place(world.somewhereAround(position, RIDE_MILES, random));
        Route route = world.route(position, new Point(destination.lon(), destination.lat()));
        BigDecimal cost = world.fare().cost(route.distance(), route.time());
        request = new Request(
                name,
                position.lon(),
                position.lat(),
                new Request.Label(world.place(position).label()),
                destination,
                new Estimate(route.distance(), route.time(), cost),
                new UUID(random.nextLong(), random.nextLong()),
                now());
        wire.publish(Topic.request(self.id()), request);
        enter(Phase.ASKING);
    }

    /** The first driver to accept is the one; it hears so again when it asks again. */
    private void answer(Accept accept) {
        Person candidate = Person.driver(accept.driverId());
        if (phase == Phase.ASKING && isAbout(accept.tripId())) {
            driver = candidate;
            wire.clear(Topic.request(self.id()));
            wire.follow(Topic.location(driver));
            enter(Phase.AWAITING);
        }
        if (candidate.equals(driver) && isAbout(accept.tripId())) {
            Place pickup = request.pickupPlace();
            tell(driver, new Confirm(request.tripId(), self.id(), name, pickup, request.destination(), now()));
        } else if (accept.tripId() != null) {
            tell(candidate, new Taken(accept.tripId(), now()));
        }
    }

    private void ride(Point place) {
        if (phase == Phase.RIDING) {
            position = place;
            wire.publish(Topic.location(self), location());
        }
    }

    private void payFor(TripEnd end) {
        BigDecimal share = BigDecimal.valueOf(random.nextInt(5) * 5L, 2);
        BigDecimal tip = end.cost().multiply(share).setScale(2, RoundingMode.HALF_UP);
        int rating = 3 + random.nextInt(3);
        payment = new Payment(self.id(), driver.id(), end.cost(), tip, rating, request.tripId(), now());
        pay();
    }

    private void pay() {
        wire.publish(Topic.payments(), payment);
        enter(Phase.PAYING);
    }

    private void rest() {
        if (driver != null) {
            wire.unfollow(Topic.location(driver));
        }
        driver = null;
        request = null;
        rest = Duration.ofSeconds(random.nextInt(LONGEST_REST_SECONDS));
        enter(Phase.RESTING);
    }

    /** A driver of 2014 does not name the trip. */
    private boolean isAbout(UUID tripId) {
        return request != null && (tripId == null || Objects.equals(tripId, request.tripId()));
    }

    private void enter(Phase phase) {
        this.phase = phase;
        startWaiting();
    }

    private void tell(Person other, InboxMessage message) {
        wire.publish(Topic.inbox(other), message);
    }

    @Override
    Location location() {
        UUID tripId = request == null ? null : request.tripId();
        return new Location(position.lon(), position.lat(), null, null, tripId, now());
    }
}
