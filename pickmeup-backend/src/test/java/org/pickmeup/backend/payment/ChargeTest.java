package org.pickmeup.backend.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.backend.MovedClock;
import org.pickmeup.backend.Participant;
import org.pickmeup.backend.Ride;
import org.pickmeup.backend.RunningBackend;
import org.pickmeup.backend.RunningBroker;
import org.pickmeup.backend.ledger.Ledger;
import org.pickmeup.backend.ledger.Money;
import org.pickmeup.backend.payment.PaymentGateway.Approved;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.PaymentRejected;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
import org.pickmeup.protocol.message.Payment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/** What becomes of payments whose gateway does not simply say yes. */
class ChargeTest {

    private static final Instant NOON = Instant.ofEpochMilli(1_700_000_000_000L);

    @TempDir
    static Path dataDir;

    private static final MovedClock CLOCK = new MovedClock();
    private static final ScriptedGateway GATEWAY = new ScriptedGateway();

    private static RunningBackend backend;
    private static Participant everybody;

    @BeforeAll
    static void start() throws MqttException {
        RunningBroker broker = RunningBroker.shared();
        backend = new RunningBackend(
                context -> {
                    context.registerBean("clock", Clock.class, () -> CLOCK);
                    context.registerBean(PaymentGateway.class, () -> GATEWAY);
                },
                dataDir,
                broker.url(),
                "pickmeup.identity.key-file=" + broker.keyFile(),
                "pickmeup.fare.platform-fee=0.2");
        everybody = new Participant(broker.url(), "everybody").hearing(Topic.EVERYTHING);
        await().untilAsserted(() -> assertThat(everybody.heard(Topic.backend())).isNotEmpty());
    }

    @AfterAll
    static void stop() throws MqttException {
        assertThat(backend.bean(Ledger.class).sum()).isEqualTo(Money.ZERO);
        backend.close();
        everybody.clearsWhatIsRetained();
        everybody.close();
    }

    @Test
    void chargesCostAndTipUnderTheTripsNameAndGivesThePlatformItsShareOfTheCost() {
        Ride ride = new Ride(everybody, "Ann", "Abel");
        ride.ride();
        ride.pay();

        awaitState(ride, PaymentState.SETTLED);
        assertThat(GATEWAY.charges(ride.id)).singleElement().satisfies(charge -> {
            assertThat(charge.key()).isEqualTo(ride.id.toString());
            assertThat(charge.amount()).isEqualTo(Money.of("9.77"));
        });
        assertThat(payment(ride).reference()).isEqualTo("paid-" + ride.id);
        assertThat(backend.bean(Ledger.class).of(ride.id))
                .extracting(entry -> entry.account() + " " + entry.amount())
                .containsExactlyInAnyOrder("passengers/Ann -9.77", "drivers/Abel 8.12", "platform 1.65");
    }

    @Test
    void holdsAPaymentUntilTheTripHasEnded() {
        Ride ride = new Ride(everybody, "Bea", "Bob");
        ride.request();
        ride.accept();
        ride.confirm();
        ride.start();
        ride.pay();
        awaitState(ride, PaymentState.HELD);
        assertThat(GATEWAY.keys(ride.id)).isEmpty();

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
        CLOCK.moveOn(Duration.ofSeconds(11));

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
    void tellsOfADeclineAndChargesUnderAnotherKeyWhenThePassengerPaysAgain() {
        Ride ride = new Ride(everybody, "Fay", "Finn");
        GATEWAY.declines(ride.id, "Your card was declined.");
        ride.ride();
        pay(ride, NOON);
        await().untilAsserted(() -> assertThat(rejections(ride.passenger)).containsExactly("Your card was declined."));
        assertThat(backend.bean(Ledger.class).of(ride.id)).isEmpty();

        pay(ride, NOON.plusSeconds(60));
        awaitState(ride, PaymentState.SETTLED);
        assertThat(GATEWAY.keys(ride.id)).containsExactly(ride.id.toString(), ride.id + "-2");
    }

    @Test
    void answersARepeatOfADeclinedPaymentWithoutChargingIt() {
        Ride ride = new Ride(everybody, "Gil", "Gus");
        GATEWAY.declines(ride.id, "Your card was declined.");
        ride.ride();
        pay(ride, NOON);
        await().untilAsserted(() -> assertThat(rejections(ride.passenger)).hasSize(1));
        pay(ride, NOON);

        await().untilAsserted(() -> assertThat(rejections(ride.passenger))
                .containsExactly("Your card was declined.", "Your card was declined."));
        assertThat(GATEWAY.keys(ride.id)).hasSize(1);
    }

    @Test
    void asksAnUnavailableGatewayAgainUnderTheSameKey() {
        Ride ride = new Ride(everybody, "Hal", "Hope");
        GATEWAY.isUnavailable(ride.id);
        ride.ride();
        ride.pay();

        awaitState(ride, PaymentState.SETTLED);
        assertThat(GATEWAY.keys(ride.id)).containsExactly(ride.id.toString(), ride.id.toString());
        assertThat(rejections(ride.passenger)).isEmpty();
    }

    @Test
    void givesUpOnAGatewayThatNeverAnswersAndResumesTheSameChargeWhenThePassengerPaysAgain() {
        Ride ride = new Ride(everybody, "Ida", "Ian");
        GATEWAY.isUnavailable(ride.id);
        GATEWAY.isUnavailable(ride.id);
        ride.ride();
        pay(ride, NOON);
        awaitFirstTry(ride);
        CLOCK.moveOn(Duration.ofMinutes(11));
        await().untilAsserted(() -> assertThat(rejections(ride.passenger))
                .singleElement()
                .asString()
                .startsWith("The payment service does not answer."));

        pay(ride, NOON.plusSeconds(60));
        awaitState(ride, PaymentState.SETTLED);
        assertThat(GATEWAY.charges(ride.id))
                .hasSize(3)
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
        CLOCK.moveOn(Duration.ofMinutes(6));
        ride.noShow();

        awaitState(ride, PaymentState.SETTLED);
        assertThat(backend.bean(Ledger.class).of(ride.id))
                .extracting(entry -> entry.account() + " " + entry.amount())
                .containsExactlyInAnyOrder("passengers/Mia -5.00", "drivers/Max 4.00", "platform 1.00");
        assertThat(GATEWAY.keys(ride.id)).containsExactly(ride.id.toString());
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
    void resumesAChargeWhoseOutcomeTheDatabaseDidNotTake() {
        Ride ride = new Ride(everybody, "Jane", "Joe");
        ride.ride();
        backend.database().sql("alter table ledger_entry rename to elsewhere").update();
        ride.pay();
        await().until(() -> !GATEWAY.keys(ride.id).isEmpty());
        assertThat(payment(ride).state()).isEqualTo(PaymentState.PENDING);
        backend.database().sql("alter table elsewhere rename to ledger_entry").update();

        awaitState(ride, PaymentState.SETTLED);
        assertThat(GATEWAY.keys(ride.id)).containsOnly(ride.id.toString());
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
        assertThat(GATEWAY.keys(ride.id)).hasSize(1);
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
        GATEWAY.isUnavailable(ride.id);
        ride.ride();
        ride.pay();
        awaitFirstTry(ride);
        TripPayment charged = payment(ride);
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

    private static void awaitState(Ride ride, PaymentState state) {
        await().until(() -> backend.bean(Payments.class)
                .of(ride.id)
                .filter(payment -> payment.state() == state)
                .isPresent());
        if (state == PaymentState.SETTLED) {
            await().until(() -> !processed(ride.passenger).isEmpty()
                    && !processed(ride.driver).isEmpty());
        }
    }

    /** That the gateway did not answer. */
    private static void awaitFirstTry(Ride ride) {
        await().until(() -> backend.count("payment", "trip_id = ? and tries = 1", ride.id) == 1);
    }

    private static void awaitTrip(Ride ride, String phase) {
        await().until(() -> backend.count("trip", "id = ? and phase = ?", ride.id, phase) == 1);
    }

    private static List<TripProcessed> processed(Person person) {
        return everybody.heard(Topic.inbox(person), TripProcessed.class);
    }

    private static List<String> rejections(Person passenger) {
        return everybody.heard(Topic.inbox(passenger), PaymentRejected.class).stream()
                .map(PaymentRejected::reason)
                .toList();
    }
}
