package org.pickmeup.simulator.person;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.pickmeup.city.Point;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Chat;
import org.pickmeup.protocol.message.InboxMessage;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Arrived;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.Confirm;
import org.pickmeup.protocol.message.InboxMessage.Taken;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
import org.pickmeup.protocol.message.InboxMessage.TripStart;
import org.pickmeup.protocol.message.Location;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Place;
import org.pickmeup.protocol.message.Rating;
import org.pickmeup.protocol.message.Request;
import org.pickmeup.simulator.person.OpenRequests.Open;

/** A driver who cruises the streets, accepts a request that no human took, drives it to its end and is paid. */
public final class SimulatedDriver extends SimulatedPerson {

    private enum Phase {
        CRUISING,
        OFFERED,
        APPROACHING,
        BOARDING,
        RIDING,
        UNPAID
    }

    private record Ride(Person passenger, UUID tripId, Point pickup, Place destination) {}

    private static final Duration ANSWER_IS_DUE = Duration.ofSeconds(15);
    private static final Duration BOARDING_TAKES = Duration.ofSeconds(3);
    private static final Duration PAYMENT_IS_DUE = Duration.ofMinutes(2);
    private static final int HESITATION_MILLIS = 3000;
    private static final double RIDE_MILES = 1;

    private final Car car;
    private final String vehicle;
    private final OpenRequests requests = new OpenRequests();
    private Phase phase = Phase.CRUISING;
    private Ride ride;
    private Meter meter;
    private Instant lastTick;
    private InboxMessage lastTold;

    public SimulatedDriver(Person self, String name, World world, Wire wire, RandomGenerator random) {
        super(self, name, world, wire, random);
        car = new Car(world.somewhere(random), world.speedUp());
        vehicle = Names.vehicle(random);
        lastTick = now();
    }

    @Override
    public void connected() {
        super.connected();
        requests.clear();
        wire.followRequests();
        if (ride != null) {
            tell(lastTold);
        }
    }

    @Override
    public void received(Topic topic, Message message) {
        if (topic.channel() == Channel.REQUEST) {
            Instant due = now().plus(world.patience()).plusMillis(random.nextInt(HESITATION_MILLIS));
            requests.add(topic.person(), (Request) message, due);
        } else if (ride != null && isAbout(message.tripId())) {
            hear(message);
        }
    }

    @Override
    public void cleared(Topic topic) {
        if (topic.channel() == Channel.REQUEST) {
            requests.remove(topic.person());
        }
    }

    @Override
    public void tick() {
        car.drive(Duration.between(lastTick, now()));
        lastTick = now();
        if (car.moved()) {
            Location location = location();
            wire.publish(Topic.location(self), location);
            if (phase == Phase.RIDING) {
                meter.advance(location);
            }
        }
        switch (phase) {
            case CRUISING -> cruise();
            case OFFERED -> {
                if (waited(ANSWER_IS_DUE)) {
                    beFree();
                }
            }
            case APPROACHING -> {
                if (car.stands()) {
                    tell(new Arrived(self.id(), ride.tripId(), now()));
                    enter(Phase.BOARDING);
                }
            }
            case BOARDING -> {
                if (waited(BOARDING_TAKES)) {
                    start();
                }
            }
            case RIDING -> {
                if (car.stands()) {
                    end();
                }
            }
            case UNPAID -> {
                if (waited(PAYMENT_IS_DUE)) {
                    beFree();
                }
            }
        }
    }

    private void hear(Message message) {
        if (message instanceof Confirm && phase == Phase.OFFERED) {
            approach();
        } else if (message instanceof Taken && phase == Phase.OFFERED) {
            beFree();
        } else if (message instanceof Cancel && phase.compareTo(Phase.RIDING) < 0) {
            beFree();
        } else if (message instanceof TripProcessed processed && phase == Phase.UNPAID) {
            rate(processed);
            beFree();
        }
    }

    private void cruise() {
        Optional<Open> due = requests.due(now(), car.position());
        if (due.isPresent()) {
            accept(due.get());
        } else if (car.stands()) {
            car.take(world.route(car.position(), world.somewhere(random)));
        }
    }

    private void accept(Open open) {
        requests.remove(open.passenger());
        Request request = open.request();
        ride = new Ride(open.passenger(), request.tripId(), open.pickup(), request.destination());
        tell(new Accept(self.id(), car.position().lon(), car.position().lat(), ride.tripId(), now()));
        car.stop();
        enter(Phase.OFFERED);
        if (ride.tripId() == null) {
            // A passenger of 2014 does not know that it may choose: the first driver to accept drives.
            approach();
        }
    }

    private void approach() {
        wire.publish(Topic.chat(ride.passenger()), Chat.text("On my way!", ride.tripId(), now()));
        car.take(world.route(car.position(), ride.pickup()));
        enter(Phase.APPROACHING);
    }

    private void start() {
        Point destination = ride.destination() == null
                ? world.somewhereAround(car.position(), RIDE_MILES, random)
                : new Point(ride.destination().lon(), ride.destination().lat());
        car.take(world.route(car.position(), destination));
        meter = new Meter(location());
        tell(new TripStart(self.id(), ride.tripId(), now()));
        enter(Phase.RIDING);
    }

    private void end() {
        BigDecimal cost = world.fare().cost(meter.miles(), meter.seconds());
        tell(new TripEnd(meter.miles(), meter.seconds(), cost, self.id(), ride.tripId(), now()));
        enter(Phase.UNPAID);
    }

    private void rate(TripProcessed processed) {
        if (processed.tripId() != null) {
            wire.publish(
                    Topic.ratings(), new Rating(processed.tripId(), Role.DRIVER.label(), 4 + random.nextInt(2), now()));
        }
    }

    private void beFree() {
        ride = null;
        car.stop();
        enter(Phase.CRUISING);
    }

    /** A trip of 2014 has no id until the backend gives it one. */
    private boolean isAbout(UUID tripId) {
        return tripId == null || ride.tripId() == null || Objects.equals(tripId, ride.tripId());
    }

    private void enter(Phase phase) {
        this.phase = phase;
        startWaiting();
    }

    private void tell(InboxMessage message) {
        lastTold = message;
        wire.publish(Topic.inbox(ride.passenger()), message);
    }

    @Override
    Location location() {
        return car.location(ride == null ? null : ride.tripId(), now());
    }

    @Override
    String vehicle() {
        return vehicle;
    }
}
