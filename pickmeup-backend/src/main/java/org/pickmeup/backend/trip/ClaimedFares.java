package org.pickmeup.backend.trip;

import java.time.Instant;
import org.pickmeup.backend.ledger.Money;
import org.pickmeup.protocol.message.Estimate;
import org.pickmeup.protocol.message.TripStatus.Fare;
import org.springframework.stereotype.Component;

/** Takes drivers at their word. */
@Component
class ClaimedFares implements Fares {

    @Override
    public Estimate quote(Estimate estimate) {
        return estimate == null
                ? null
                : new Estimate(estimate.distance(), estimate.time(), new Money(estimate.cost()).amount());
    }

    @Override
    public Assessed assess(Trip trip, Fare claimed, Instant heardAt) {
        return new Assessed(claimed == null ? new Fare(0, 0, Money.of("5.00").amount(), null) : claimed, null);
    }

    @Override
    public Money noShow() {
        return Money.of("5.00");
    }
}
