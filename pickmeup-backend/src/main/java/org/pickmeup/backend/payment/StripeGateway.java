package org.pickmeup.backend.payment;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCreateParams;
import java.util.Currency;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Charges through Stripe: one payment intent a charge, made and confirmed in one request. */
class StripeGateway implements PaymentGateway {

    private static final Logger log = LoggerFactory.getLogger(StripeGateway.class);

    private static final String SUCCEEDED = "succeeded";
    private static final String PROCESSING = "processing";

    private final StripeClient client;
    private final Currency currency;
    private final String paymentMethod;
    private final AtomicBoolean refused = new AtomicBoolean();

    StripeGateway(PaymentProperties.Stripe properties, Currency currency) {
        if (properties.secretKey() == null || properties.secretKey().isBlank()) {
            throw new IllegalStateException(
                    "pickmeup.payment.gateway is stripe, which needs pickmeup.payment.stripe.secret-key");
        }
        Stripe.enableTelemetry = false;
        this.client = StripeClient.builder()
                .setApiKey(properties.secretKey())
                .setApiBase(properties.url())
                .setConnectTimeout((int) properties.timeout().toMillis())
                .setReadTimeout((int) properties.timeout().toMillis())
                // The worker that asks has pauses of its own, which outlive this process.
                .setMaxNetworkRetries(0)
                .build();
        this.currency = currency;
        this.paymentMethod = properties.paymentMethod();
    }

    @Override
    public Outcome charge(Charge charge) {
        RequestOptions options =
                RequestOptions.builder().setIdempotencyKey(charge.key()).build();
        try {
            Outcome outcome = outcome(client.v1().paymentIntents().create(intent(charge), options));
            refused.set(false);
            return outcome;
        } catch (CardException e) {
            return new Declined(e.getUserMessage() == null ? "The card was declined." : e.getUserMessage());
        } catch (AuthenticationException e) {
            throw refused(e);
        } catch (IdempotencyException e) {
            log.error(
                    "Trip {}: Stripe was asked for this charge before, and otherwise: {}",
                    charge.tripId(),
                    e.getMessage());
            throw new GatewayUnavailableException("Stripe knows the key of this charge");
        } catch (InvalidRequestException e) {
            log.error("Trip {}: Stripe cannot make a charge of this: {}", charge.tripId(), e.getMessage());
            return new Declined("The payment service cannot take this payment.");
        } catch (StripeException e) {
            throw new GatewayUnavailableException("Stripe does not answer: " + e.getMessage());
        }
    }

    private PaymentIntentCreateParams intent(Charge charge) {
        return PaymentIntentCreateParams.builder()
                .setAmount(charge.amount().amount().movePointRight(2).longValueExact())
                .setCurrency(currency.getCurrencyCode().toLowerCase(Locale.ROOT))
                .addPaymentMethodType("card")
                .setPaymentMethod(paymentMethod)
                .setConfirm(true)
                .setOffSession(true)
                .setDescription("Ride of %s with %s".formatted(charge.passengerId(), charge.driverId()))
                .putMetadata("trip", charge.tripId().toString())
                .build();
    }

    private static Outcome outcome(PaymentIntent intent) {
        return switch (intent.getStatus()) {
            case SUCCEEDED -> new Approved(intent.getId());
            case PROCESSING -> throw new GatewayUnavailableException("Stripe is still processing " + intent.getId());
            default -> new Declined("The card needs its owner's consent, which a payment after a ride cannot ask for.");
        };
    }

    /** A key that Stripe does not know is for whoever runs this to set right; it is told once, and without the key. */
    private GatewayUnavailableException refused(StripeException e) {
        if (refused.compareAndSet(false, true)) {
            log.error(
                    "Stripe refuses pickmeup.payment.stripe.secret-key (status {}). Payments stay pending until it is right.",
                    e.getStatusCode());
        }
        return new GatewayUnavailableException("Stripe refuses the secret key");
    }
}
