package org.pickmeup.backend.payment;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How payments were answered, once the answer is committed, and how many are still open. */
@Component
class PaymentMetrics {

    private static final String SETTLED = "settled";

    private final MeterRegistry meters;
    private final DistributionSummary amounts;

    PaymentMetrics(PaymentStore store, MeterRegistry meters) {
        this.meters = meters;
        for (PaymentState state : List.of(PaymentState.HELD, PaymentState.PENDING)) {
            Gauge.builder("pickmeup.payments.open", store, it -> it.count(state))
                    .description("Payments that wait for their trip, or are being charged")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
        amounts = DistributionSummary.builder("pickmeup.payments.amount")
                .description("What was paid, with tips, in the currency of the fare")
                .register(meters);
        answers(SETTLED);
    }

    void settled(TripPayment payment) {
        afterCommit(() -> {
            answers(SETTLED).increment();
            amounts.record(payment.total().amount().doubleValue());
        });
    }

    void rejected(Rejection why) {
        afterCommit(() -> answers(why.code()).increment());
    }

    private Counter answers(String outcome) {
        return Counter.builder("pickmeup.payments")
                .description("Payments that were answered: settled, or why not")
                .tag("outcome", outcome)
                .register(meters);
    }

    private static void afterCommit(Runnable count) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count.run();
            }
        });
    }
}
