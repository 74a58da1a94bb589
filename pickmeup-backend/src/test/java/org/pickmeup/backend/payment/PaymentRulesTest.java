package org.pickmeup.backend.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pickmeup.backend.ledger.Money;
import org.pickmeup.backend.trip.Order;
import org.pickmeup.backend.trip.Trip;
import org.pickmeup.protocol.message.Payment;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.Place;
import org.pickmeup.protocol.message.TripStatus.Fare;
import org.pickmeup.protocol.message.TripStatus.Party;

class PaymentRulesTest {

    private static final UUID ID = UUID.randomUUID();
    private static final Money MOST_TIP = Money.of("1000");
    private static final Fare FARE = new Fare(2.39, 178, new BigDecimal("8.27"), null);

    @Test
    void takesTheCostHoweverItIsWritten() {
        assertThat(objection(trip(Phase.ENDED, FARE), payment("8.270", "0", 1))).isEmpty();
        assertThat(objection(trip(Phase.ENDED, FARE), payment("8.27", "1.5", 5)))
                .isEmpty();
    }

    @Test
    void refusesAnotherCostAndTellsTheRightOne() {
        assertThat(objection(trip(Phase.ENDED, FARE), payment("8.26", "0", 5)))
                .hasValue(new Rejection("cost", "The cost of this trip is 8.27, not 8.26."));
    }

    @Test
    void refusesATipBelowZeroOrBeyondReason() {
        assertThat(PaymentRules.objection(payment("8.27", "-0.01", 5), MOST_TIP))
                .hasValue(new Rejection("tip", "A tip cannot be below zero."));
        assertThat(PaymentRules.objection(payment("8.27", "1000", 5), MOST_TIP)).isEmpty();
        assertThat(PaymentRules.objection(payment("8.27", "1000.01", 5), MOST_TIP))
                .hasValue(new Rejection("tip", "A tip cannot be more than 1000.00."));
    }

    @Test
    void refusesARatingThatIsNotOneToFiveStars() {
        assertThat(PaymentRules.objection(payment("8.27", "0", 0), MOST_TIP))
                .hasValue(new Rejection("rating", "A rating is one to five stars."));
        assertThat(PaymentRules.objection(payment("8.27", "0", 6), MOST_TIP)).isPresent();
    }

    @Test
    void refusesATripOfAnotherPassengerOrAnotherDriver() {
        Payment another = new Payment("Mona", "Bryan", FARE.cost(), BigDecimal.ZERO, 5, ID, null);
        Payment withAnother = new Payment("Ann", "Max", FARE.cost(), BigDecimal.ZERO, 5, ID, null);

        assertThat(objection(trip(Phase.REQUESTED, null), another)).hasValue(Rejection.NO_SUCH_TRIP);
        assertThat(objection(trip(Phase.ENDED, FARE), withAnother)).hasValue(Rejection.NO_SUCH_TRIP);
    }

    @Test
    void doesNotHoldAgainstAPaymentWhatIsNotDecidedYet() {
        Payment withAnother = new Payment("Ann", "Max", BigDecimal.TEN, BigDecimal.ZERO, 5, ID, null);

        assertThat(objection(trip(Phase.ACCEPTED, null), withAnother)).isEmpty();
    }

    @Test
    void refusesATripThatWasCancelledExceptForItsFee() {
        Fare fee = new Fare(0, 0, new BigDecimal("5.00"), null);

        assertThat(objection(trip(Phase.CANCELLED, null), payment("8.27", "0", 5)))
                .hasValue(new Rejection("cancelled", "This trip was cancelled, so there is nothing to pay."));
        assertThat(objection(trip(Phase.CANCELLED, fee), payment("5", "0", 5))).isEmpty();
        assertThat(PaymentRules.isPayable(trip(Phase.CANCELLED, fee))).isTrue();
        assertThat(PaymentRules.isPayable(trip(Phase.CANCELLED, null))).isFalse();
    }

    private static Optional<Rejection> objection(Trip trip, Payment payment) {
        return PaymentRules.objection(TripPayment.heard(ID, payment, Instant.EPOCH), trip);
    }

    private static Trip trip(Phase phase, Fare fare) {
        Order order = new Order(new Party("Ann", "Ann"), true, new Place(0, 0, null), null, null, null);
        Party driver = phase == Phase.REQUESTED ? null : new Party("Bryan", "Bryan");
        return new Trip(ID, 0, order, phase, null, driver, fare, null, null, null, Map.of(phase, Instant.EPOCH));
    }

    private static Payment payment(String cost, String tip, int rating) {
        return new Payment("Ann", "Bryan", new BigDecimal(cost), new BigDecimal(tip), rating, ID, null);
    }
}
