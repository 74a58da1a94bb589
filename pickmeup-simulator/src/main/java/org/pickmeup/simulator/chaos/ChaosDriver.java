package org.pickmeup.simulator.chaos;

import java.time.Duration;
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
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.Confirm;
import org.pickmeup.protocol.message.InboxMessage.Taken;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
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

    private static final Duration LOOKING = Duration.ofMillis(500);

    private final Map<Person, Request> requests = new LinkedHashMap<>();

    /** Trips that this driver will hear of, but have no more to do with. */
    private final Set<UUID> finished = new HashSet<>();

    private Doing doing = Doing.FREE;
    private DriverRide ride;
    private boolean fickle;
    private Point position;

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
            position = ride.position();
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
            ride = rideOf(passenger.id(), requests.get(passenger).tripId());
            ride.accept(position);
            enter(Doing.OFFERED, Duration.ZERO);
        }
    }

    private void approach() {
        repeats.answered(ride.tripId(), Step.ACCEPT);
        fickle = happensTo(run.properties().cancels() / 2);
        enter(Doing.APPROACHING, part(4));
    }

    private void arrive() {
        ride.arrive();
        enter(Doing.BOARDING, part(4));
    }

    private void stepBack() {
        decline(ride);
        beFree();
    }

    private void decline(DriverRide ride) {
        finished.add(ride.tripId());
        ride.decline();
    }

    private void start() {
        ride.start(position);
        enter(Doing.RIDING, part(2));
    }

    private void end() {
        ride.end();
        enter(Doing.UNPAID, Duration.ZERO);
    }

    @Override
    void heard(InboxMessage message) {
        UUID tripId = message.tripId();
        if (message instanceof Confirm confirm) {
            confirmed(rideOf(confirm.passengerId(), tripId));
        } else if (message instanceof TripProcessed processed) {
            paid(processed);
        } else if (message instanceof Cancel && (!isMine(tripId) || doing.compareTo(Doing.RIDING) < 0)) {
            over(tripId);
        } else if (message instanceof Taken && isMine(tripId) && doing == Doing.OFFERED) {
            repeats.answered(tripId, Step.ACCEPT);
            requests.remove(ride.passenger());
            beFree();
        }
    }

    @Override
    void told(TripStatus status) {
        UUID tripId = status.tripId();
        switch (status.phase()) {
            case CANCELLED, EXPIRED -> {
                repeats.answered(tripId, Step.CANCEL);
                over(tripId);
            }
            case ACCEPTED -> confirmed(rideOf(status.passenger().id(), tripId));
            case ARRIVED -> repeats.answered(tripId, Step.ARRIVED);
            // An end is told until the payment is: that alone says that the passenger has heard of it.
            case RIDING, ENDED, PAID -> repeats.answered(tripId, Step.ARRIVED, Step.START);
            case REQUESTED -> {}
        }
    }

    private void confirmed(DriverRide confirmed) {
        if (isMine(confirmed.tripId())) {
            if (doing == Doing.OFFERED) {
                approach();
            }
        } else if (!finished.contains(confirmed.tripId())) {
            if (ride == null) {
                ride = confirmed;
                approach();
            } else {
                decline(confirmed);
            }
        }
    }

    private void paid(TripProcessed processed) {
        UUID tripId = processed.tripId();
        run.rides().seenPaidByDriver(tripId, processed.tip());
        if (isMine(tripId)) {
            wire.publish(Topic.ratings(), new Rating(tripId, Role.DRIVER.label(), 1 + random.nextInt(5), now()));
            over(tripId);
        }
    }

    private void over(UUID tripId) {
        finished.add(tripId);
        if (isMine(tripId)) {
            repeats.over(tripId);
            beFree();
        }
    }

    private Duration part(int of) {
        return run.properties().rideTime().dividedBy(of);
    }

    private DriverRide rideOf(String passengerId, UUID tripId) {
        return new DriverRide(self, Person.passenger(passengerId), tripId, repeats, run);
    }

    private boolean isMine(UUID tripId) {
        return ride != null && ride.tripId().equals(tripId);
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
