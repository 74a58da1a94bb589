package org.pickmeup.backend.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.pickmeup.backend.Ride;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.Payment;

/** What becomes of payments that do not fit their trip, or do not fit it yet. */
class HeldPaymentTest extends PaymentScenario {

    @Test
    void holdsAPaymentUntilTheTripHasEnded() {
        Ride ride = new Ride(everybody, "Bea", "Bob");
        ride.request();
        ride.accept();
        ride.confirm();
        ride.start();
        ride.pay();
        awaitState(ride, PaymentState.HELD);
        assertThat(gateway.keys(ride.id)).isEmpty();

        ride.end();
        awaitState(ride, PaymentState.SETTLED);
        assertThat(processed(ride.passenger)).hasSize(1);
    }

    @Test
    void holdsAPaymentForATripThatItHearsOfOnlyLater() {
        Ride ride = new Ride(everybody, "Cleo", "Carl");
        ride.pay();
        awaitState(ride, PaymentState.HELD);
        ride.ride();

        awaitState(ride, PaymentState.SETTLED);
        assertThat(rejections(ride.passenger)).isEmpty();
    }

    @Test
    void rejectsAPaymentForATripThatNobodyHasHeardOfForAWhile() {
        Ride ride = new Ride(everybody, "Dina", "Dan");
        ride.pay();
        awaitState(ride, PaymentState.HELD);
        clock.moveOn(Duration.ofSeconds(11));

        await().untilAsserted(() -> assertThat(rejections(ride.passenger))
                .containsExactly("There is no such trip of this passenger and this driver."));
    }

    @Test
    void judgesAHeldPaymentByTheFareThatTheTripEndsWith() {
        Ride ride = new Ride(everybody, "Edna", "Earl");
        ride.request();
        ride.accept();
        ride.confirm();
        ride.start();
        ride.pay("7.00", "0", 5);
        awaitState(ride, PaymentState.HELD);
        ride.end();

        await().untilAsserted(() ->
                assertThat(rejections(ride.passenger)).containsExactly("The cost of this trip is 8.27, not 7.00."));
        ride.pay();
        awaitState(ride, PaymentState.SETTLED);
    }

    @Test
    void hasNothingToChargeForATripThatWasCancelled() {
        Ride ride = new Ride(everybody, "Olga", "Otto");
        ride.request();
        ride.accept();
        ride.confirm();
        ride.pay();
        awaitState(ride, PaymentState.HELD);
        everybody.says(Topic.inbox(ride.driver), new Cancel("passenger", null, null, ride.id, null));

        await().untilAsserted(() -> assertThat(rejections(ride.passenger))
                .containsExactly("This trip was cancelled, so there is nothing to pay."));
    }

    @Test
    void rejectsAPaymentForSomebodyElsesTripWhateverItsState() {
        Ride ride = new Ride(everybody, "Lea", "Luke");
        Person lisa = Person.passenger("Lisa");
        Payment wrong = new Payment("Lisa", "Luke", new BigDecimal("8.27"), BigDecimal.ZERO, 5, ride.id, null);
        ride.request();
        awaitTrip(ride, "REQUESTED");
        everybody.says(Topic.payments(), wrong);
        await().untilAsserted(() -> assertThat(rejections(lisa)).hasSize(1));
        ride.ride();
        ride.pay();
        awaitState(ride, PaymentState.SETTLED);
        everybody.says(Topic.payments(), wrong);

        await().untilAsserted(() -> assertThat(rejections(lisa))
                .hasSize(2)
                .containsOnly("There is no such trip of this passenger and this driver."));
    }
}
