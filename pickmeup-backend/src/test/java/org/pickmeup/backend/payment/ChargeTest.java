package org.pickmeup.backend.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.pickmeup.backend.Ride;
import org.pickmeup.backend.ledger.Ledger;
import org.pickmeup.backend.ledger.Money;
import org.pickmeup.backend.payment.PaymentGateway.Approved;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.PaymentRejected;
import org.pickmeup.protocol.message.Payment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/** What becomes of payments whose gateway does not simply say yes. */
class ChargeTest extends PaymentScenario {

    private static final Instant NOON = Instant.ofEpochMilli(1_700_000_000_000L);

    @Test
    void chargesCostAndTipUnderTheTripsNameAndGivesThePlatformItsShareOfTheCost() {
        Ride ride = new Ride(everybody, "Ann", "Abel");
        ride.ride();
        ride.pay();

        awaitState(ride, PaymentState.SETTLED);
        assertThat(gateway.charges(ride.id)).singleElement().satisfies(charge -> {
            assertThat(charge.key()).isEqualTo(ride.id.toString());
            assertThat(charge.amount()).isEqualTo(Money.of("9.77"));
        });
        assertThat(payment(ride).reference()).isEqualTo("paid-" + ride.id);
        assertThat(backend.bean(Ledger.class).of(ride.id))
                .extracting(entry -> entry.account() + " " + entry.amount())
                .containsExactlyInAnyOrder("passengers/Ann -9.77", "drivers/Abel 8.12", "platform 1.65");
    }

    @Test
    void tellsOfADeclineAndChargesUnderAnotherKeyWhenThePassengerPaysAgain() {
        Ride ride = new Ride(everybody, "Fay", "Finn");
        gateway.declines(ride.id, "Your card was declined.");
        ride.ride();
        pay(ride, NOON);
        await().untilAsserted(() -> assertThat(rejections(ride.passenger)).containsExactly("Your card was declined."));
        assertThat(backend.bean(Ledger.class).of(ride.id)).isEmpty();

        pay(ride, NOON.plusSeconds(60));
        awaitState(ride, PaymentState.SETTLED);
        assertThat(gateway.keys(ride.id)).containsExactly(ride.id.toString(), ride.id + "-2");
    }

    @Test
    void answersARepeatOfADeclinedPaymentWithoutChargingIt() {
        Ride ride = new Ride(everybody, "Gil", "Gus");
        gateway.declines(ride.id, "Your card was declined.");
        ride.ride();
        pay(ride, NOON);
        await().untilAsserted(() -> assertThat(rejections(ride.passenger)).hasSize(1));
        pay(ride, NOON);

        await().untilAsserted(() -> assertThat(rejections(ride.passenger))
                .containsExactly("Your card was declined.", "Your card was declined."));
        assertThat(everybody.heard(Topic.inbox(ride.passenger), PaymentRejected.class))
                .extracting(PaymentRejected::code)
                .containsOnly("declined");
        assertThat(gateway.keys(ride.id)).hasSize(1);
    }

    @Test
    void asksAnUnavailableGatewayAgainUnderTheSameKey() {
        Ride ride = new Ride(everybody, "Hal", "Hope");
        gateway.isUnavailable(ride.id);
        ride.ride();
        ride.pay();

        awaitState(ride, PaymentState.SETTLED);
        assertThat(gateway.keys(ride.id)).containsExactly(ride.id.toString(), ride.id.toString());
        assertThat(rejections(ride.passenger)).isEmpty();
    }

    @Test
    void givesUpOnAGatewayThatNeverAnswersAndResumesTheSameChargeWhenThePassengerPaysAgain() {
        Ride ride = new Ride(everybody, "Ida", "Ian");
        gateway.isAway(ride.id);
        ride.ride();
        pay(ride, NOON);
        awaitFirstTry(ride);
        clock.moveOn(Duration.ofMinutes(11));
        await().untilAsserted(() -> assertThat(rejections(ride.passenger))
                .singleElement()
                .asString()
                .startsWith("The payment service does not answer."));

        gateway.isBack(ride.id);
        pay(ride, NOON.plusSeconds(60));
        awaitState(ride, PaymentState.SETTLED);
        assertThat(gateway.charges(ride.id))
                .hasSizeGreaterThanOrEqualTo(3)
                .containsOnly(payment(ride).charge());
    }

    @Test
    void chargesTheFeeOfAPassengerWhoDidNotComeWithoutAWordOfTheirs() {
        Ride ride = new Ride(everybody, "Mia", "Max");
        ride.request();
        ride.accept();
        ride.confirm();
        ride.arrive();
        awaitTrip(ride, "ARRIVED");
        clock.moveOn(Duration.ofMinutes(6));
        ride.noShow();

        awaitState(ride, PaymentState.SETTLED);
        assertThat(backend.bean(Ledger.class).of(ride.id))
                .extracting(entry -> entry.account() + " " + entry.amount())
                .containsExactlyInAnyOrder("passengers/Mia -5.00", "drivers/Max 4.00", "platform 1.00");
        assertThat(gateway.keys(ride.id)).containsExactly(ride.id.toString());
    }

    @Test
    void tellsTheDriverAgainWhoRepeatsTheEndOfAPaidTrip() {
        Ride ride = new Ride(everybody, "Nora", "Nat");
        ride.ride();
        ride.pay();
        awaitState(ride, PaymentState.SETTLED);
        ride.end();

        await().untilAsserted(() -> assertThat(processed(ride.driver)).hasSize(2));
        assertThat(processed(ride.passenger)).hasSize(1);
    }

    @Test
    void resumesAChargeWhoseOutcomeTheDatabaseDidNotTake() {
        Ride ride = new Ride(everybody, "Jane", "Joe");
        ride.ride();
        backend.database().sql("alter table ledger_entry rename to elsewhere").update();
        ride.pay();
        await().until(() -> !gateway.keys(ride.id).isEmpty());
        assertThat(payment(ride).state()).isEqualTo(PaymentState.PENDING);
        backend.database().sql("alter table elsewhere rename to ledger_entry").update();

        awaitState(ride, PaymentState.SETTLED);
        assertThat(gateway.keys(ride.id)).containsOnly(ride.id.toString());
        assertThat(backend.count("ledger_entry", "trip_id = ? and account like '%Joe'", ride.id))
                .isEqualTo(1);
        assertThat(processed(ride.passenger)).hasSize(1);
    }

    @Test
    void answersARepeatedPaymentToThePassengerAlone() {
        Ride ride = new Ride(everybody, "Kim", "Kurt");
        ride.ride();
        ride.pay();
        awaitState(ride, PaymentState.SETTLED);
        ride.pay();

        await().untilAsserted(() -> assertThat(processed(ride.passenger)).hasSize(2));
        assertThat(processed(ride.driver)).hasSize(1);
        assertThat(gateway.keys(ride.id)).hasSize(1);
    }

    @Test
    void letsTheDatabaseItselfRefuseASecondPaymentOfATrip() {
        Ride ride = new Ride(everybody, "Pia", "Pit");
        ride.ride();
        ride.pay();
        awaitState(ride, PaymentState.SETTLED);

        assertThatThrownBy(() -> backend.bean(PaymentStore.class).insert(payment(ride)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void settlesAPaymentOnceThatTwoHaveCharged() {
        Ride ride = new Ride(everybody, "Quin", "Quentin");
        gateway.isAway(ride.id);
        ride.ride();
        ride.pay();
        awaitFirstTry(ride);
        TripPayment charged = payment(ride);
        gateway.isBack(ride.id);
        awaitState(ride, PaymentState.SETTLED);

        Settlement settlement = backend.bean(Settlement.class);
        assertThatThrownBy(() -> backend.inTransaction(() -> settlement.conclude(charged, new Approved("twice"))))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(payment(ride).reference()).isEqualTo("paid-" + ride.id);
    }

    private static void pay(Ride ride, Instant at) {
        everybody.says(
                Topic.payments(),
                new Payment(
                        ride.passenger.id(),
                        ride.driver.id(),
                        new BigDecimal("8.27"),
                        new BigDecimal("1.50"),
                        5,
                        ride.id,
                        at));
    }

    private static TripPayment payment(Ride ride) {
        return backend.bean(Payments.class).of(ride.id).orElseThrow();
    }

    /** That the gateway did not answer. */
    private static void awaitFirstTry(Ride ride) {
        await().until(() -> backend.count("payment", "trip_id = ? and tries >= 1", ride.id) == 1);
    }
}
