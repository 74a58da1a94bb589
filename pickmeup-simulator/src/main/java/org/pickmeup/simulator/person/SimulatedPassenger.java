package org.pickmeup.simulator.person;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.pickmeup.city.Point;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Arrived;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.PaymentRejected;
import org.pickmeup.protocol.message.InboxMessage.Taken;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
import org.pickmeup.protocol.message.InboxMessage.TripStart;
import org.pickmeup.protocol.message.Location;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.TripStatus;

/** A passenger who asks for a ride, rides with the first driver to accept, pays with a tip and stars, and goes again. */
public final class SimulatedPassenger extends SimulatedPerson {

    private enum Doing {
        RESTING,
        ASKING,
        AWAITING,
        RIDING,
        PAYING
    }

    private static final Duration DRIVER_IS_DUE = Duration.ofMinutes(10);

    private final Plans plans;
    private Point position;
    private Doing doing;
    private PassengerRide ride;
    private Bill bill;

    public SimulatedPassenger(Person self, String name, World world, Wire wire, Part part, RandomGenerator random) {
        super(self, name, world, wire, part.personality(), random);
        this.plans = new Plans(part, world, random);
        this.position = part.at();
        rest();
    }

    @Override
    public void connected() {
        super.connected();
        switch (doing) {
            case ASKING -> ride.ask();
            case AWAITING, RIDING -> ride.follow();
            case PAYING -> bill.resume();
            case RESTING -> wire.clear(Topic.request(self.id()));
        }
    }

    @Override
    void hear(Topic topic, Message message) {
        if (message instanceof Location car) {
            if (doing == Doing.RIDING && ride.isDrivenBy(topic.person())) {
                moveTo(new Point(car.lon(), car.lat()));
            }
        } else if (message instanceof Accept accept) {
            answer(accept);
        } else if (ride != null && ride.isAbout(message.tripId())) {
            hear(message);
        }
    }

    @Override
    void live(Duration passed) {
        switch (doing) {
            case RESTING -> goIfPlanned(passed);
            case ASKING -> after(plans.patience(), this::giveUp);
            case AWAITING -> after(DRIVER_IS_DUE, this::giveUp);
            case PAYING -> bill.settle();
            case RIDING -> {}
        }
    }

    private void hear(Message message) {
        boolean begun = doing == Doing.AWAITING || doing == Doing.RIDING;
        if (message instanceof Arrived && doing == Doing.AWAITING) {
            livesThrough(Moment.ARRIVED);
            ride.write(SmallTalk.COMING.line(random));
        } else if (message instanceof TripStart && doing == Doing.AWAITING) {
            enter(Doing.RIDING, Moment.RIDING);
        } else if (message instanceof TripEnd end && begun) {
            alight();
            bill.claim(end.cost());
        } else if (message instanceof Cancel && doing == Doing.AWAITING) {
            rest();
        } else if (message instanceof TripProcessed && doing == Doing.PAYING) {
            livesThrough(Moment.PAID);
            rest();
        } else if (message instanceof PaymentRejected && doing == Doing.PAYING && bill.isRejectedForGood()) {
            rest();
        } else if (message instanceof TripStatus trip && (begun || doing == Doing.PAYING)) {
            follow(trip);
        }
    }

    /** The backend knows better than the driver what a ride costs, and whether it goes on. */
    private void follow(TripStatus trip) {
        if (trip.phase() == Phase.CANCELLED) {
            rest();
        } else if (trip.phase() == Phase.ENDED) {
            alight();
            bill.charge(trip.fare().cost());
        }
    }

    private void goIfPlanned(Duration passed) {
        plans.now(position, waiting(), passed).ifPresent(outing -> {
            moveTo(outing.from());
            ask(outing.to());
        });
    }

    private void moveTo(Point place) {
        position = place;
        wire.publish(Topic.location(self), location());
    }

    private void ask(Point to) {
        ride = new PassengerRide(self, name, position, to, world, wire, random);
        ride.ask();
        plans.go();
        enter(Doing.ASKING, Moment.REQUESTED);
    }

    private void giveUp() {
        ride.callOff();
        livesThrough(Moment.GIVEN_UP);
        rest();
    }

    /** The first driver to accept is the one; it hears so again when it asks again. */
    private void answer(Accept accept) {
        Person candidate = Person.driver(accept.driverId());
        boolean ours = ride != null && ride.isAbout(accept.tripId());
        if (ours && doing == Doing.ASKING) {
            ride.choose(candidate);
            enter(Doing.AWAITING, Moment.ACCEPTED);
        }
        if (ours && ride.isDrivenBy(candidate)) {
            ride.confirm();
        } else if (accept.tripId() != null) {
            wire.publish(Topic.inbox(candidate), new Taken(accept.tripId(), now()));
        }
    }

    private void alight() {
        if (doing != Doing.PAYING) {
            bill = ride.bill(personality, plans.patience());
            enter(Doing.PAYING, Moment.ENDED);
        }
    }

    private void rest() {
        if (ride != null) {
            ride.leaveCar();
        }
        ride = null;
        plans.rest();
        enter(Doing.RESTING);
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
        if (doing == Doing.ASKING || doing == Doing.AWAITING) {
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
        return new Location(position.lon(), position.lat(), null, null, ride == null ? null : ride.tripId(), now());
    }
}
