package org.pickmeup.simulator.chaos;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.pickmeup.city.Point;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Arrived;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.Confirm;
import org.pickmeup.protocol.message.InboxMessage.Taken;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
import org.pickmeup.protocol.message.InboxMessage.TripStart;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Rating;
import org.pickmeup.protocol.message.Request;
import org.pickmeup.protocol.message.TripStatus;
import org.pickmeup.simulator.person.Wire;

/** Takes any request, drives it to its end and waits until it is paid; now and then steps back before the start. */
final class ChaosDriver extends ChaosPerson {

    private enum Doing {
        FREE,
        OFFERED,
        APPROACHING,
        BOARDING,
        RIDING,
        UNPAID
    }

    private record Ride(Person passenger, UUID tripId) {}

    private static final Duration LOOKING = Duration.ofMillis(500);

    private final Map<Person, Request> requests = new LinkedHashMap<>();

    /** Trips that this driver will hear of, but have no more to do with. */
    private final Set<UUID> finished = new HashSet<>();

    private Doing doing = Doing.FREE;
    private Ride ride;
    private boolean fickle;
    private Point position;
    private Drive drive;

    ChaosDriver(Person self, Wire wire, Repeats repeats, Run run, RandomGenerator random, Point position) {
        super(self, wire, repeats, run, random);
        this.position = position;
    }

    @Override
    public void connected() {
        requests.clear();
        super.connected();
        wire.followRequests();
        publishLocation(position, null, null);
    }

    @Override
    void seen(Topic topic, Message message) {
        if (message instanceof Request request) {
            requests.put(topic.person(), request);
        }
    }

    @Override
    public void cleared(Topic topic) {
        requests.remove(topic.person());
    }

    @Override
    public void tick() {
        super.tick();
        if (doing == Doing.RIDING) {
            position = drive.position(now());
            publishLocation(position, Drive.METRES_A_SECOND, ride.tripId());
        }
        if (isDue()) {
            goOn();
        }
    }

    private void goOn() {
        switch (doing) {
            case FREE -> look();
            case APPROACHING -> arrive();
            case BOARDING -> {
                if (fickle) {
                    stepBack();
                } else {
                    start();
                }
            }
            case RIDING -> end();
            case OFFERED, UNPAID -> {}
        }
    }

    private void look() {
        List<Person> open = requests.entrySet().stream()
                .filter(entry -> !finished.contains(entry.getValue().tripId()))
                .map(Map.Entry::getKey)
                .toList();
        if (!open.isEmpty()) {
            Person passenger = open.get(random.nextInt(open.size()));
            ride = new Ride(passenger, requests.get(passenger).tripId());
            say(Step.ACCEPT, new Accept(self.id(), position.lon(), position.lat(), ride.tripId(), now()));
            enter(Doing.OFFERED, Duration.ZERO);
        }
    }

    private void approach() {
        repeats.answered(ride.tripId(), Step.ACCEPT);
        fickle = happensTo(run.properties().cancels() / 2);
        enter(Doing.APPROACHING, part(4));
    }

    private void arrive() {
        say(Step.ARRIVED, new Arrived(self.id(), ride.tripId(), now()));
        enter(Doing.BOARDING, part(4));
    }

    private void stepBack() {
        decline(ride);
        beFree();
    }

    /** The passenger counts on somebody who cannot come. */
    private void decline(Ride ride) {
        repeats.over(ride.tripId());
        finished.add(ride.tripId());
        repeats.say(
                ride.tripId(),
                Step.CANCEL,
                Topic.inbox(ride.passenger()),
                new Cancel(Role.DRIVER.label(), "Engine trouble", self.id(), ride.tripId(), now()));
    }

    private void start() {
        drive = new Drive(position, now());
        say(Step.START, new TripStart(self.id(), ride.tripId(), now()));
        enter(Doing.RIDING, part(2));
    }

    private void end() {
        Instant now = now();
        double miles = drive.miles(now);
        double seconds = drive.seconds(now);
        BigDecimal cost = run.fare().cost(miles, seconds);
        say(Step.END, new TripEnd(miles, seconds, cost, self.id(), ride.tripId(), now));
        enter(Doing.UNPAID, Duration.ZERO);
    }

    @Override
    void heard(InboxMessage message) {
        UUID tripId = message.tripId();
        boolean mine = ride != null && ride.tripId().equals(tripId);
        if (message instanceof Confirm confirm) {
            confirmed(new Ride(Person.passenger(confirm.passengerId()), tripId), mine);
        } else if (message instanceof TripProcessed processed) {
            paid(processed, mine);
        } else if (message instanceof Cancel && (!mine || doing.compareTo(Doing.RIDING) < 0)) {
            calledOff(tripId, mine);
        } else if (message instanceof Taken && mine && doing == Doing.OFFERED) {
            repeats.answered(tripId, Step.ACCEPT);
            requests.remove(ride.passenger());
            beFree();
        }
    }

    private void confirmed(Ride confirmed, boolean mine) {
        if (mine && doing == Doing.OFFERED) {
            approach();
        } else if (!mine && !finished.contains(confirmed.tripId())) {
            if (ride == null) {
                ride = confirmed;
                approach();
            } else {
                decline(confirmed);
            }
        }
    }

    private void paid(TripProcessed processed, boolean mine) {
        run.rides().seenPaidByDriver(processed.tripId(), processed.tip());
        if (mine) {
            repeats.over(ride.tripId());
            finished.add(ride.tripId());
            wire.publish(Topic.ratings(), new Rating(ride.tripId(), Role.DRIVER.label(), 1 + random.nextInt(5), now()));
            beFree();
        }
    }

    private void calledOff(UUID tripId, boolean mine) {
        finished.add(tripId);
        if (mine) {
            repeats.over(tripId);
            beFree();
        }
    }

    @Override
    void told(TripStatus status) {
        UUID tripId = status.tripId();
        boolean mine = ride != null && ride.tripId().equals(tripId);
        switch (status.phase()) {
            case CANCELLED, EXPIRED -> {
                repeats.answered(tripId, Step.CANCEL);
                calledOff(tripId, mine);
            }
            case ACCEPTED ->
                confirmed(new Ride(Person.passenger(status.passenger().id()), tripId), mine);
            case ARRIVED -> repeats.answered(tripId, Step.ARRIVED);
            // An end is told until the payment is: that alone says that the passenger has heard of it.
            case RIDING, ENDED, PAID -> repeats.answered(tripId, Step.ARRIVED, Step.START);
            case REQUESTED -> {}
        }
    }

    private Duration part(int of) {
        return run.properties().rideTime().dividedBy(of);
    }

    private void say(Step step, InboxMessage message) {
        say(ride.tripId(), step, ride.passenger(), message);
    }

    private void beFree() {
        ride = null;
        enter(Doing.FREE, LOOKING);
    }

    private void enter(Doing doing, Duration averageTime) {
        this.doing = doing;
        take(averageTime);
    }

    @Override
    boolean isAtRest() {
        return doing == Doing.FREE && repeats.isEmpty();
    }

    @Override
    public String toString() {
        return "%s is %s on %s, waits for %s".formatted(self, doing, ride, repeats);
    }
}
