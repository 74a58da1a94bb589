package org.pickmeup.backend.payment;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pickmeup.backend.ledger.Money;
import org.pickmeup.backend.payment.PaymentGateway.Approved;
import org.pickmeup.backend.payment.PaymentGateway.Charge;
import org.pickmeup.backend.payment.PaymentGateway.Declined;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The official library against a stand-in for Stripe on this machine. */
@ExtendWith(OutputCaptureExtension.class)
class StripeGatewayTest {

    private static final String INTENTS = "/v1/payment_intents";
    private static final String SECRET = "sk_test_nobodys";
    private static final UUID TRIP = UUID.fromString("5f0c6a5e-6a0e-4c1f-9d7e-1f5a7e6b2c3d");
    private static final Charge CHARGE = new Charge(TRIP.toString(), TRIP, "Ann", "Bryan", Money.of("9.77"));

    @RegisterExtension
    static final WireMockExtension STRIPE = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    private final StripeGateway gateway = gateway(SECRET, Duration.ofSeconds(10));

    @Test
    void chargesTheWholeAmountOnceAndOffSessionWithTheKeyOfTheCharge() {
        answers(intent("succeeded"));

        assertThat(gateway.charge(CHARGE)).isEqualTo(new Approved("pi_1"));
        STRIPE.verify(
                1,
                postRequestedFor(urlEqualTo(INTENTS))
                        .withHeader("Authorization", equalTo("Bearer " + SECRET))
                        .withHeader("Idempotency-Key", equalTo(TRIP.toString()))
                        .withoutHeader("X-Stripe-Client-Telemetry")
                        .withFormParam("amount", equalTo("977"))
                        .withFormParam("currency", equalTo("usd"))
                        .withFormParam("payment_method", equalTo("pm_card_visa"))
                        .withFormParam("confirm", equalTo("true"))
                        .withFormParam("off_session", equalTo("true"))
                        .withFormParam("metadata[trip]", equalTo(TRIP.toString()))
                        .withFormParam("description", containing("Ann")));
    }

    @Test
    void sendsNoTelemetryAboutTheRequestBefore() {
        answers(intent("succeeded").withHeader("Request-Id", "req_1"));
        gateway.charge(CHARGE);
        gateway.charge(CHARGE);

        STRIPE.verify(2, postRequestedFor(urlEqualTo(INTENTS)).withoutHeader("X-Stripe-Client-Telemetry"));
    }

    @Test
    void passesOnWhyACardIsDeclined() {
        answers(error(402, "card_error", "card_declined", "Your card has insufficient funds."));

        assertThat(gateway.charge(CHARGE)).isEqualTo(new Declined("Your card has insufficient funds."));
    }

    @Test
    void saysWhyAlsoWhereStripeSaysNothingOrTooMuch() {
        answers(jsonResponse("{\"error\": {\"type\": \"card_error\"}}", 402));
        assertThat(gateway.charge(CHARGE)).isEqualTo(new Declined("The card was declined."));

        answers(error(402, "card_error", "card_declined", "No. ".repeat(100)));
        assertThat(((Declined) gateway.charge(CHARGE)).reason()).hasSize(200).endsWith("…");
    }

    @Test
    void declinesACardThatAsksForItsOwner() {
        answers(intent("requires_action"));

        assertThat(gateway.charge(CHARGE)).isInstanceOf(Declined.class);
    }

    @Test
    void asksAgainAfterATimeoutWithTheSameKey() {
        STRIPE.stubFor(post(INTENTS)
                .inScenario("slow")
                .whenScenarioStateIs("Started")
                .willSetStateTo("awake")
                .willReturn(intent("succeeded").withFixedDelay(10_000)));
        STRIPE.stubFor(
                post(INTENTS).inScenario("slow").whenScenarioStateIs("awake").willReturn(intent("succeeded")));
        StripeGateway impatient = gateway(SECRET, Duration.ofSeconds(2));

        assertUnavailable(impatient);
        assertThat(impatient.charge(CHARGE)).isEqualTo(new Approved("pi_1"));
        STRIPE.verify(2, postRequestedFor(urlEqualTo(INTENTS)).withHeader("Idempotency-Key", equalTo(TRIP.toString())));
    }

    @Test
    void isUnavailableWhenStripeFailsOrIsTooBusyOrTheConnectionBreaks() {
        answers(error(500, "api_error", null, "Something went wrong."));
        assertUnavailable(gateway);
        answers(error(429, "rate_limit_error", "rate_limit", "Too many requests."));
        assertUnavailable(gateway);
        answers(error(409, "api_error", "idempotency_key_in_use", "Still at it."));
        assertUnavailable(gateway);
        answers(intent("processing"));
        assertUnavailable(gateway);
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertUnavailable(gateway);
        answers(aResponse().withBody("<html>not Stripe</html>"));
        assertUnavailable(gateway);
    }

    @Test
    void tellsOnceAndWithoutTheKeyThatItIsRefused(CapturedOutput output) {
        answers(error(401, "invalid_request_error", null, "Invalid API Key provided: " + SECRET));

        assertUnavailable(gateway);
        assertUnavailable(gateway);
        assertThat(output).containsOnlyOnce("Stripe refuses pickmeup.payment.stripe.secret-key (status 401)");
        assertThat(output).doesNotContain(SECRET);
    }

    @Test
    void declinesWhatStripeCanNeverCharge() {
        answers(error(400, "invalid_request_error", "amount_too_small", "Amount must be at least 50 cents."));

        assertThat(gateway.charge(CHARGE)).isEqualTo(new Declined("The payment service cannot take this payment."));
    }

    @Test
    void doesNotStartWithoutAKey() {
        assertThatThrownBy(() -> gateway(" ", Duration.ofSeconds(1)))
                .hasMessageContaining("pickmeup.payment.stripe.secret-key");
    }

    @Test
    void keepsTheKeyOutOfWhatItTellsOfItsConfiguration() {
        assertThat(properties(SECRET, Duration.ofSeconds(1)).toString()).doesNotContain(SECRET);
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        STRIPE.stubFor(post(INTENTS).willReturn(answer));
    }

    private static ResponseDefinitionBuilder intent(String status) {
        return jsonResponse("""
                {"id": "pi_1", "object": "payment_intent", "amount": 977, "currency": "usd", "status": "%s"}""".formatted(status), 200);
    }

    private static ResponseDefinitionBuilder error(int status, String type, String code, String message) {
        String codeField = code == null ? "" : "\"code\": \"%s\", ".formatted(code);
        return jsonResponse("""
                {"error": {"type": "%s", %s"message": "%s"}}""".formatted(type, codeField, message), status);
    }

    private static void assertUnavailable(StripeGateway gateway) {
        assertThatThrownBy(() -> gateway.charge(CHARGE)).isInstanceOf(GatewayUnavailableException.class);
    }

    private static StripeGateway gateway(String secretKey, Duration timeout) {
        return new StripeGateway(properties(secretKey, timeout), Currency.getInstance("USD"));
    }

    private static PaymentProperties.Stripe properties(String secretKey, Duration timeout) {
        return new PaymentProperties.Stripe(secretKey, STRIPE.baseUrl(), "pm_card_visa", timeout);
    }
}
