package org.pickmeup.backend.payment;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How payments are taken.
 *
 * @param gateway who moves the money: {@code books} only writes into the ledger who owes whom
 * @param giveUp how long an unavailable gateway is asked again before the passenger is told to pay again later
 * @param unknownTrip how long a payment waits for a trip that nobody has heard of
 * @param mostTip the highest tip that is taken for one
 */
@ConfigurationProperties("pickmeup.payment")
record PaymentProperties(
        @DefaultValue("books") Gateway gateway,
        @DefaultValue("10m") Duration giveUp,
        @DefaultValue("10s") Duration unknownTrip,
        @DefaultValue("1000") BigDecimal mostTip) {

    enum Gateway {
        BOOKS
    }
}
