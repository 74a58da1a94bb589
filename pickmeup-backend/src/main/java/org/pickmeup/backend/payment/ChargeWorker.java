package org.pickmeup.backend.payment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.pickmeup.backend.payment.PaymentGateway.Approved;
import org.pickmeup.backend.payment.PaymentGateway.Outcome;
import org.pickmeup.backend.trace.AboutTrip;
import org.pickmeup.backend.worker.Worker;
import org.pickmeup.identity.trace.RideTracer;
import org.pickmeup.identity.trace.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Charges what is pending. A charge is asked for outside of any transaction and so may be asked for twice, when this
 * process dies before the answer is committed; its key tells the gateway that it is the same one.
 */
@Component
class ChargeWorker extends Worker {

    private static final Logger log = LoggerFactory.getLogger(ChargeWorker.class);

    /** How many charges are asked for at once: a service answers in half a second or so, and not every passenger at a time. */
    private static final int AT_ONCE = 8;

    private final Payments payments;
    private final PaymentStore store;
    private final Settlement settlement;
    private final PaymentGateway gateway;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RideTracer tracer;

    private ExecutorService threads;

    ChargeWorker(
            Payments payments,
            PaymentStore store,
            Settlement settlement,
            PaymentGateway gateway,
            TransactionTemplate transaction,
            Clock clock,
            @Qualifier("backendTracer") RideTracer tracer) {
        super("payments", payments.bell());
        this.payments = payments;
        this.store = store;
        this.settlement = settlement;
        this.gateway = gateway;
        this.transaction = transaction;
        this.clock = clock;
        this.tracer = tracer;
    }

    @Override
    public void start() {
        threads = Executors.newFixedThreadPool(AT_ONCE, task -> new Thread(task, "pickmeup-backend-charge"));
        super.start();
    }

    @Override
    protected void close() {
        threads.shutdown();
    }

    @Override
    protected void work() throws InterruptedException {
        List<TripPayment> due = store.due(clock.instant(), AT_ONCE);
        while (isRunning() && !due.isEmpty()) {
            expire(due);
            charge(due.stream().filter(it -> it.is(PaymentState.PENDING)).toList());
            due = store.due(clock.instant(), AT_ONCE);
        }
    }

    private void expire(List<TripPayment> due) {
        due.stream()
                .filter(it -> it.is(PaymentState.HELD))
                .forEach(held -> transaction.executeWithoutResult(status -> payments.expire(held.tripId())));
    }

    private void charge(List<TripPayment> pending) throws InterruptedException {
        List<Future<Outcome>> outcomes = new ArrayList<>();
        pending.forEach(payment -> outcomes.add(threads.submit(() -> outcome(payment))));
        for (int i = 0; i < pending.size(); i++) {
            conclude(pending.get(i), outcomes.get(i));
        }
    }

    private Outcome outcome(TripPayment payment) {
        try (AboutTrip trip = AboutTrip.of(payment.tripId());
                Step step = tracer.call(payment.tripId(), "charge")) {
            return payment.total().isZero() ? new Approved(null) : gateway.charge(payment.charge());
        }
    }

    private void conclude(TripPayment payment, Future<Outcome> outcome) throws InterruptedException {
        try (AboutTrip trip = AboutTrip.of(payment.tripId())) {
            concludeOrTryAgain(payment, outcome);
        }
    }

    private void concludeOrTryAgain(TripPayment payment, Future<Outcome> outcome) throws InterruptedException {
        try {
            Outcome concluded = outcome.get();
            transaction.executeWithoutResult(status -> settlement.conclude(payment, concluded));
        } catch (ExecutionException e) {
            log.warn(
                    "Trip {}: cannot be charged yet: {}",
                    payment.tripId(),
                    e.getCause().getMessage());
            transaction.executeWithoutResult(status -> settlement.waitOrGiveUp(payment));
        } catch (ConcurrencyFailureException e) {
            log.info("Trip {}: changed while it was charged, looked at again: {}", payment.tripId(), e.getMessage());
        } catch (RuntimeException e) {
            transaction.executeWithoutResult(status -> settlement.retryLater(payment));
            log.error("Trip {}: charged, and that cannot be kept yet", payment.tripId(), e);
        }
    }
}
