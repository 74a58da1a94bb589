package org.pickmeup.simulator.chaos;

import java.time.Duration;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.pickmeup.city.Point;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.Taken;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
import org.pickmeup.protocol.message.InboxMessage.TripStart;
import org.pickmeup.protocol.message.TripStatus;
import org.pickmeup.simulator.person.Wire;

/** Asks, rides and pays until there is no ride left. Whoever is left without a driver asks on. */
final class ChaosPassenger extends ChaosPerson {

    private enum Doing {
        RESTING,
        ASKING,
        AWAITING,
        CALLING_OFF,
        RIDING,
        PAYING,
        DONE
    }

    private static final Duration REST = Duration.ofMillis(500);
    private static final Duration ASK_ANEW_AFTER = Duration.ofSeconds(45);
    private static final Duration DRIVER_IS_DUE = Duration.ofSeconds(90);

    private final Point home;
    private Doing doing = Doing.RESTING;
    private boolean riding;
    private PassengerRide ride;

    ChaosPassenger(Person self, Wire wire, Repeats repeats, Run run, RandomGenerator random, Point home) {
        super(self, wire, repeats, run, random);
        this.home = home;
        rest();
    }

    @Override
    public void connected() {
        super.connected();
        publishLocation(home, null, null);
        if (doing == Doing.ASKING) {
            ride.show();
        } else {
            wire.clear(Topic.request(self.id()));
        }
    }

    @Override
    public void tick() {
        super.tick();
        switch (doing) {
            case RESTING -> {
                if (isDue()) {
                    begin();
                }
            }
            case ASKING -> {
                if (hasLasted(ASK_ANEW_AFTER)) {
                    giveUp();
                }
            }
            case AWAITING -> {
                if (ride.isFickle() && isDue() || hasLasted(DRIVER_IS_DUE)) {
                    callOff();
                }
            }
            case PAYING -> {
                if (isDue()) {
                    ride.pay();
                }
            }
            case CALLING_OFF, RIDING, DONE -> {}
        }
    }

    private void begin() {
        riding = riding || run.rides().begin();
        if (riding) {
            ask();
        } else {
            doing = Doing.DONE;
        }
    }

    private void ask() {
        ride = new PassengerRide(self, Wish.of(self, home, run, random), wire, repeats, run.clock());
        ride.ask();
        enter(Doing.ASKING, Duration.ZERO);
    }

    private void askOthers() {
        ride.askOthers();
        enter(Doing.ASKING, Duration.ZERO);
    }

    /** A trip that nobody has taken is over for the backend when the passenger asks anew. */
    private void giveUp() {
        ride.hide();
        over();
    }

    private void callOff() {
        ride.callOff();
        enter(Doing.CALLING_OFF, Duration.ZERO);
    }

    @Override
    void heard(InboxMessage message) {
        if (message instanceof Accept accept) {
            answer(accept, Person.driver(accept.driverId()));
        } else if (!isUnderWay(message.tripId())) {
            return;
        } else if (message instanceof TripProcessed) {
            processed();
        } else if (message instanceof TripStart start && ride.isDrivenBy(start.driverId()) && doing == Doing.AWAITING) {
            enter(Doing.RIDING, Duration.ZERO);
        } else if (message instanceof TripEnd end && ride.isDrivenBy(end.driverId()) && doing != Doing.PAYING) {
            ride.costs(end.cost());
            ended();
        } else if (message instanceof Cancel cancel && ride.isDrivenBy(cancel.driverId()) && doing == Doing.AWAITING) {
            askOthers();
        }
    }

    /** The first to accept drives. */
    private void answer(Accept accept, Person candidate) {
        boolean isCurrent = isCurrent(accept.tripId());
        if (isCurrent && doing == Doing.ASKING && !ride.isRefused(candidate.id())) {
            ride.confirm(candidate);
            enter(Doing.AWAITING, run.properties().rideTime().dividedBy(4));
        } else if (isCurrent && ride.isDrivenBy(candidate.id()) && doing != Doing.CALLING_OFF) {
            ride.confirmAgain();
        } else {
            wire.publish(Topic.inbox(candidate), new Taken(accept.tripId(), now()));
        }
    }

    private void ended() {
        if (doing != Doing.PAYING) {
            enter(Doing.PAYING, REST);
        }
    }

    private void processed() {
        run.rides().seenPaid(ride.tripId(), ride.paid());
        riding = false;
        over();
    }

    @Override
    void told(TripStatus status) {
        UUID tripId = status.tripId();
        if (!isUnderWay(tripId)) {
            return;
        }
        if (status.driver() != null && ride.isRefused(status.driver().id())) {
            // Older than what this one knows.
            return;
        }
        repeats.answered(tripId, Step.REQUEST);
        switch (status.phase()) {
            case REQUESTED -> withoutDriver();
            case ACCEPTED, ARRIVED -> ride.confirmed(status.driver().id());
            case RIDING -> {
                ride.confirmed(status.driver().id());
                repeats.answered(tripId, Step.CANCEL);
                if (doing == Doing.AWAITING || doing == Doing.CALLING_OFF) {
                    enter(Doing.RIDING, Duration.ZERO);
                }
            }
            case ENDED, PAID -> {
                ride.confirmed(status.driver().id());
                repeats.answered(tripId, Step.CANCEL);
                ride.costsAsTheBackendSays(status.fare().cost());
                ended();
            }
            case CANCELLED, EXPIRED -> {
                run.rides().calledOff(tripId);
                ride.hide();
                over();
            }
        }
    }

    /** Once the backend has known of the driver, that can only mean that the driver has stepped back. */
    private void withoutDriver() {
        if (doing == Doing.AWAITING && ride.isDriverKnown()) {
            askOthers();
        }
    }

    private boolean isUnderWay(UUID tripId) {
        return doing != Doing.RESTING && doing != Doing.DONE && isCurrent(tripId);
    }

    private boolean isCurrent(UUID tripId) {
        return ride != null && ride.tripId().equals(tripId);
    }

    private void over() {
        repeats.over(ride.tripId());
        rest();
    }

    private void rest() {
        enter(Doing.RESTING, REST);
    }

    private void enter(Doing doing, Duration averageTime) {
        this.doing = doing;
        take(averageTime);
    }

    @Override
    boolean isAtRest() {
        return doing == Doing.DONE && repeats.isEmpty();
    }

    @Override
    public String toString() {
        return "%s is %s on %s, waits for %s".formatted(self, doing, ride, repeats);
    }
}
