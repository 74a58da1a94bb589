package org.pickmeup.simulator.person;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Payment;

/**
 * What a passenger pays for a ride: what the backend says that it cost. Where the backend is silent for long, it is what the
 * driver says, as it was for a passenger of 2014.
 */
final class Bill {

    private static final Duration BACKEND_IS_DUE = Duration.ofSeconds(10);
    private static final Duration REPEAT_AFTER = Duration.ofSeconds(5);
    private static final int REJECTIONS = 3;

    private final Function<BigDecimal, Payment> form;
    private final Clock clock;
    private final Wire wire;
    private BigDecimal claimed;
    private Payment payment;
    private Instant waitingSince;
    private int rejections;

    /** @param form a payment of so much */
    Bill(Function<BigDecimal, Payment> form, Clock clock, Wire wire) {
        this.form = form;
        this.clock = clock;
        this.wire = wire;
    }

    /** The driver says so. */
    void claim(BigDecimal cost) {
        claimed = cost;
        waitingSince = clock.instant();
    }

    /** The backend says so, which counts also where something else was paid before. */
    void charge(BigDecimal cost) {
        if (payment == null || payment.cost().compareTo(cost) != 0) {
            pay(cost);
        }
    }

    /** Pays without the backend's word, or once more, if it is time to. */
    void settle() {
        if (payment == null && hasWaited(BACKEND_IS_DUE)) {
            pay(claimed);
        } else if (payment != null && hasWaited(REPEAT_AFTER)) {
            say();
        }
    }

    /** The connection is back: the payment may have been lost, or what the backend has said is about to be heard. */
    void resume() {
        waitingSince = clock.instant();
        if (payment != null) {
            say();
        }
    }

    /** A payment is repeated, so one refusal or two may be of what is corrected by now. */
    boolean isRejectedForGood() {
        return ++rejections == REJECTIONS;
    }

    private void pay(BigDecimal cost) {
        payment = form.apply(cost);
        say();
    }

    private void say() {
        wire.publish(Topic.payments(), payment);
        waitingSince = clock.instant();
    }

    private boolean hasWaited(Duration time) {
        return !waitingSince.plus(time).isAfter(clock.instant());
    }
}
