package org.pickmeup.simulator.chaos;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.pickmeup.city.Point;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.Taken;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
import org.pickmeup.protocol.message.InboxMessage.TripStart;
import org.pickmeup.protocol.message.TripStatus;
import org.pickmeup.protocol.message.TripStatus.Party;
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
    private boolean accepted;
    private Wish wish;
    private Person driver;
    private BigDecimal cost;

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
            wire.publish(Topic.request(self.id()), wish.request());
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
                if (wish.fickle() && isDue() || hasLasted(DRIVER_IS_DUE)) {
                    callOff();
                }
            }
            case PAYING -> {
                if (isDue() && !repeats.isWaitingFor(wish.tripId(), Step.PAYMENT)) {
                    pay();
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
        wish = Wish.of(self, home, run, random);
        cost = null;
        show();
    }

    private void show() {
        driver = null;
        accepted = false;
        repeats.say(wish.tripId(), Step.REQUEST, Topic.request(self.id()), wish.request());
        enter(Doing.ASKING, Duration.ZERO);
    }

    private void hide() {
        repeats.answered(wish.tripId(), Step.REQUEST);
        wire.clear(Topic.request(self.id()));
    }

    /** A trip that nobody has taken is over for the backend when the passenger asks anew. */
    private void giveUp() {
        hide();
        over();
    }

    @Override
    void heard(InboxMessage message) {
        if (message instanceof Accept accept) {
            answer(accept, Person.driver(accept.driverId()));
        } else if (doing == Doing.RESTING
                || doing == Doing.DONE
                || !wish.tripId().equals(message.tripId())) {
            return;
        } else if (message instanceof TripProcessed) {
            processed();
        } else if (message instanceof TripStart start && isByDriver(start.driverId()) && doing == Doing.AWAITING) {
            enter(Doing.RIDING, Duration.ZERO);
        } else if (message instanceof TripEnd end && isByDriver(end.driverId()) && doing != Doing.PAYING) {
            ended(end.cost());
        } else if (message instanceof Cancel cancel && isByDriver(cancel.driverId()) && doing == Doing.AWAITING) {
            lookForAnother();
        }
    }

    private boolean isByDriver(String id) {
        return driver != null && driver.id().equals(id);
    }

    /** The first to accept drives. */
    private void answer(Accept accept, Person candidate) {
        boolean isCurrent = wish != null && wish.tripId().equals(accept.tripId());
        if (isCurrent && doing == Doing.ASKING && !wish.refused().contains(candidate.id())) {
            driver = candidate;
            hide();
            say(wish.tripId(), Step.CONFIRM, driver, wish.confirmation(now()));
            enter(Doing.AWAITING, run.properties().rideTime().dividedBy(4));
        } else if (isCurrent && candidate.equals(driver) && doing != Doing.CALLING_OFF) {
            wire.publish(Topic.inbox(driver), wish.confirmation(now()));
        } else {
            wire.publish(Topic.inbox(candidate), new Taken(accept.tripId(), now()));
        }
    }

    private void lookForAnother() {
        wish.refused().add(driver.id());
        repeats.answered(wish.tripId(), Step.CONFIRM);
        show();
    }

    private void callOff() {
        say(
                wish.tripId(),
                Step.CANCEL,
                driver,
                new Cancel(Role.PASSENGER.label(), "Changed my mind", null, wish.tripId(), now()));
        enter(Doing.CALLING_OFF, Duration.ZERO);
    }

    private void ended(BigDecimal cost) {
        this.cost = cost;
        if (doing != Doing.PAYING) {
            enter(Doing.PAYING, REST);
        }
    }

    private void pay() {
        repeats.say(wish.tripId(), Step.PAYMENT, Topic.payments(), wish.payment(driver, cost, now()));
    }

    private void processed() {
        run.rides().seenPaid(wish.tripId(), new Rides.Paid(self.id(), driver.id(), cost, wish.tip()));
        riding = false;
        over();
    }

    @Override
    void told(TripStatus status) {
        if (doing == Doing.RESTING || doing == Doing.DONE || !status.tripId().equals(wish.tripId())) {
            return;
        }
        if (status.driver() != null && wish.refused().contains(status.driver().id())) {
            // Older than what this one knows.
            return;
        }
        repeats.answered(wish.tripId(), Step.REQUEST);
        switch (status.phase()) {
            case REQUESTED -> withoutDriver();
            case ACCEPTED, ARRIVED -> with(status.driver());
            case RIDING -> {
                with(status.driver());
                repeats.answered(wish.tripId(), Step.CANCEL);
                if (doing == Doing.AWAITING || doing == Doing.CALLING_OFF) {
                    enter(Doing.RIDING, Duration.ZERO);
                }
            }
            case ENDED, PAID -> {
                with(status.driver());
                charged(status.fare().cost());
            }
            case CANCELLED, EXPIRED -> {
                run.rides().calledOff(wish.tripId());
                hide();
                over();
            }
        }
    }

    private void with(Party decided) {
        driver = Person.driver(decided.id());
        accepted = true;
        repeats.answered(wish.tripId(), Step.CONFIRM);
    }

    /** Once the backend has known of the driver, that can only mean that the driver has stepped back. */
    private void withoutDriver() {
        if (doing == Doing.AWAITING && accepted) {
            lookForAnother();
        }
    }

    /** What the backend says counts, also where the driver has said otherwise and that was paid already. */
    private void charged(BigDecimal charge) {
        repeats.answered(wish.tripId(), Step.CANCEL);
        if (cost != null && cost.compareTo(charge) != 0) {
            repeats.answered(wish.tripId(), Step.PAYMENT);
        }
        ended(charge);
    }

    private void over() {
        repeats.over(wish.tripId());
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
        return "%s is %s on %s with %s, waits for %s"
                .formatted(self, doing, wish == null ? null : wish.tripId(), driver, repeats);
    }
}
