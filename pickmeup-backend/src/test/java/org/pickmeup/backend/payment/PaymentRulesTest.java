package org.pickmeup.backend.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pickmeup.backend.trip.Order;
import org.pickmeup.backend.trip.Trip;
import org.pickmeup.protocol.message.Payment;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.Place;
import org.pickmeup.protocol.message.TripStatus.Fare;
import org.pickmeup.protocol.message.TripStatus.Party;

class PaymentRulesTest {

    private static final UUID ID = UUID.randomUUID();

    @Test
    void takesTheCostHoweverItIsWritten() {
        assertThat(PaymentRules.objection(trip(Phase.ENDED), payment("8.270", "0", 1)))
                .isEmpty();
        assertThat(PaymentRules.objection(trip(Phase.ENDED), payment("8.27", "1.5", 5)))
                .isEmpty();
    }

    @Test
    void refusesAnotherCostAndTellsTheRightOne() {
        assertThat(PaymentRules.objection(trip(Phase.ENDED), payment("8.26", "0", 5)))
                .hasValue("The cost of this trip is 8.27, not 8.26.");
    }

    @Test
    void refusesATipBelowZero() {
        assertThat(PaymentRules.objection(trip(Phase.ENDED), payment("8.27", "-0.01", 5)))
                .hasValue("A tip cannot be below zero.");
    }

    @Test
    void refusesARatingThatIsNotOneToFiveStars() {
        assertThat(PaymentRules.objection(trip(Phase.ENDED), payment("8.27", "0", 0)))
                .hasValue("A rating is one to five stars.");
        assertThat(PaymentRules.objection(trip(Phase.ENDED), payment("8.27", "0", 6)))
                .isPresent();
    }

    @Test
    void refusesATripThatHasNotEnded() {
        assertThat(PaymentRules.objection(trip(Phase.RIDING), payment("8.27", "0", 5)))
                .hasValue("Only a trip that has ended can be paid.");
    }

    private static Trip trip(Phase phase) {
        Order order = new Order(new Party("Ann", "Ann"), true, new Place(0, 0, null), null, null, null);
        Fare fare = new Fare(2.39, 178, new BigDecimal("8.27"), null);
        return new Trip(
                ID,
                0,
                order,
                phase,
                null,
                new Party("Bryan", "Bryan"),
                fare,
                null,
                null,
                null,
                Map.of(phase, Instant.EPOCH));
    }

    private static Payment payment(String cost, String tip, int rating) {
        return new Payment("Ann", "Bryan", new BigDecimal(cost), new BigDecimal(tip), rating, ID, null);
    }
}
