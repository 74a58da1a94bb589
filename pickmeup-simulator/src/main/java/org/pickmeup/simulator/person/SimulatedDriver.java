package org.pickmeup.simulator.person;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.Confirm;
import org.pickmeup.protocol.message.InboxMessage.Taken;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
import org.pickmeup.protocol.message.Location;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.Request;
import org.pickmeup.protocol.message.TripStatus;
import org.pickmeup.simulator.person.OpenRequests.Open;

/** A driver who cruises the streets, accepts a request that nobody else took, drives it to its end and is paid. */
public final class SimulatedDriver extends SimulatedPerson {

    private enum Doing {
        CRUISING,
        OFFERED,
        APPROACHING,
        BOARDING,
        RIDING,
        UNPAID
    }

    private static final Duration ANSWER_IS_DUE = Duration.ofSeconds(15);
    private static final Duration BOARDING_TAKES = Duration.ofSeconds(20);
    private static final Duration BOARDING_IS_SEEN = Duration.ofSeconds(2);
    private static final Duration PAYMENT_IS_DUE = Duration.ofMinutes(2);

    private final Car car;
    private final String vehicle;
    private final OpenRequests requests = new OpenRequests();
    private Doing doing = Doing.CRUISING;
    private DriverRide ride;

    public SimulatedDriver(Person self, String name, World world, Wire wire, Part part, RandomGenerator random) {
        super(self, name, world, wire, part.personality(), random);
        car = new Car(
                part.at(),
                personality.pace() * world.day().traffic(),
                world.day().timeLapse());
        vehicle = Names.vehicle(random);
    }

    @Override
    public void connected() {
        super.connected();
        requests.clear();
        wire.followRequests();
        if (ride != null) {
            ride.repeat();
        }
    }

    @Override
    void hear(Topic topic, Message message) {
        if (topic.channel() == Channel.REQUEST) {
            requests.add(topic.person(), (Request) message, now());
            when(doing == Doing.CRUISING, this::cruise);
        } else if (ride != null && ride.isAbout(message.tripId())) {
            hear(message);
        }
    }

    @Override
    void miss(Topic topic) {
        if (topic.channel() == Channel.REQUEST) {
            requests.remove(topic.person());
        }
    }

    @Override
    void live(Duration passed) {
        car.drive(passed);
        if (car.moved()) {
            Location location = location();
            wire.publish(Topic.location(self), location);
            if (doing == Doing.RIDING) {
                ride.advance(location);
            }
        }
        switch (doing) {
            case CRUISING -> cruise();
            case OFFERED -> after(ANSWER_IS_DUE, this::beFree);
            case APPROACHING -> when(car.stands(), this::arrive);
            case BOARDING -> after(world.day().lapse(BOARDING_TAKES, BOARDING_IS_SEEN), this::start);
            case RIDING -> when(car.stands(), this::end);
            case UNPAID -> after(PAYMENT_IS_DUE, this::beFree);
        }
    }

    private void hear(Message message) {
        if (message instanceof Confirm && doing == Doing.OFFERED) {
            approach();
        } else if (message instanceof Taken && doing == Doing.OFFERED
                || isCalledOff(message) && doing.compareTo(Doing.RIDING) < 0) {
            beFree();
        } else if (message instanceof TripProcessed processed && doing == Doing.UNPAID) {
            beProcessed(processed);
        }
    }

    private static boolean isCalledOff(Message message) {
        return message instanceof Cancel || message instanceof TripStatus trip && trip.phase() == Phase.CANCELLED;
    }

    private void cruise() {
        Optional<Open> wanted = requests.wanted(car.position(), personality, world);
        if (wanted.isPresent()) {
            accept(wanted.get());
        } else if (car.stands()) {
            car.take(world.route(car.position(), world.somewhere(random)));
        }
    }

    private void accept(Open open) {
        requests.remove(open.passenger());
        ride = new DriverRide(self, open, car, world, wire);
        ride.accept();
        enter(Doing.OFFERED);
        if (ride.isConfirmedUnasked()) {
            approach();
        }
    }

    private void approach() {
        ride.approach(SmallTalk.ON_MY_WAY.line(random));
        enter(Doing.APPROACHING, Moment.ACCEPTED);
    }

    private void arrive() {
        ride.arrive(SmallTalk.HERE.line(random));
        enter(Doing.BOARDING, Moment.ARRIVED);
    }

    private void start() {
        ride.start(random);
        enter(Doing.RIDING, Moment.RIDING);
    }

    private void end() {
        ride.end();
        enter(Doing.UNPAID, Moment.ENDED);
    }

    private void beProcessed(TripProcessed processed) {
        livesThrough(Moment.PAID);
        if (processed.tripId() != null) {
            ride.rate(personality.starsForPassenger(), processed.tripId());
        }
        beFree();
    }

    private void beFree() {
        ride = null;
        car.stop();
        enter(Doing.CRUISING);
    }

    private void enter(Doing doing, Moment moment) {
        livesThrough(moment);
        enter(doing);
    }

    private void enter(Doing doing) {
        this.doing = doing;
        startWaiting();
    }

    @Override
    public void leave() {
        if (doing == Doing.RIDING) {
            ride.end();
        } else if (ride != null && doing != Doing.UNPAID) {
            ride.callOff();
        }
        super.leave();
    }

    @Override
    boolean isAbout(TripStatus trip) {
        return ride != null && ride.isAbout(trip.tripId());
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
