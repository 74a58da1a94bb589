package org.pickmeup.backend.payment;

import org.pickmeup.backend.fare.FareProperties;
import org.pickmeup.backend.payment.PaymentGateway.Approved;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gateway that the configuration names. */
@Configuration("backendPaymentGateways")
class Gateways {

    @Bean
    @ConditionalOnMissingBean
    PaymentGateway paymentGateway(PaymentProperties properties, FareProperties fares) {
        return switch (properties.gateway()) {
            // The ledger says who owes whom, and the two settle it as they like.
            case BOOKS -> charge -> new Approved(null);
            case STRIPE -> new StripeGateway(properties.stripe(), fares.currency());
        };
    }
}
