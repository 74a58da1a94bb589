package org.pickmeup.backend.payment;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How payments are taken.
 *
 * @param gateway who moves the money: {@code books} only writes into the ledger who owes whom, {@code stripe} charges
 * @param giveUp how long an unavailable gateway is asked again before the passenger is told to pay again later
 * @param unknownTrip how long a payment waits for a trip that nobody has heard of
 * @param mostTip the highest tip that is taken for one
 * @param stripe how to reach Stripe, where that is the gateway
 */
@ConfigurationProperties("pickmeup.payment")
record PaymentProperties(
        @DefaultValue("books") Gateway gateway,
        @DefaultValue("10m") Duration giveUp,
        @DefaultValue("10s") Duration unknownTrip,
        @DefaultValue("1000") BigDecimal mostTip,
        @DefaultValue Stripe stripe) {

    enum Gateway {
        BOOKS,
        STRIPE
    }

    /**
     * How to reach Stripe.
     *
     * @param secretKey the account's secret key; it decides between test and live mode
     * @param url address of the API
     * @param paymentMethod what every passenger is charged with; the default is a card that only test mode takes
     * @param timeout how long an answer may take
     */
    record Stripe(
            String secretKey,
            @DefaultValue("https://api.stripe.com") String url,
            @DefaultValue("pm_card_visa") String paymentMethod,
            @DefaultValue("20s") Duration timeout) {

        /** Without the key, which is nobody's business. */
        @Override
        public String toString() {
            return "Stripe[url=%s, paymentMethod=%s, timeout=%s]".formatted(url, paymentMethod, timeout);
        }
    }
}
