package org.pickmeup.backend.trip;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.pickmeup.backend.ledger.Money;
import org.pickmeup.backend.trip.Trip.Remark;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.Place;
import org.pickmeup.protocol.message.TripStatus.Fare;
import org.pickmeup.protocol.message.TripStatus.Party;

class TripTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Party ANN = new Party("Ann", "Ann");
    private static final Party BRYAN = new Party("Bryan", "Bryan");
    private static final Place HERE = new Place(-56.16, -34.9, null);

    private static final Order ORDER = new Order(ANN, true, HERE, null, null, null);

    private static final Remark WHY = new Remark("driver", "flat tyre");

    private final Trip requested = Trip.requested(UUID.randomUUID(), ORDER, NOW);
    private final Trip accepted = requested.accept(BRYAN, NOW).orElseThrow();
    private final Trip arrived = accepted.arrive(NOW).orElseThrow();
    private final Trip riding = arrived.start(NOW).orElseThrow();
    private final Trip ended =
            riding.end(fare("8.27"), null, NOW.plusSeconds(178)).orElseThrow();
    private final Trip paid = ended.pay(Money.of("1.5"), NOW).orElseThrow();
    private final Trip cancelled = accepted.cancel(WHY, NOW).orElseThrow();
    private final Trip expired = requested.expire(WHY, NOW).orElseThrow();

    private final List<Trip> everyPhase =
            List.of(requested, accepted, arrived, riding, ended, paid, cancelled, expired);

    @Test
    void goesFromTheRequestToThePayment() {
        assertThat(everyPhase).extracting(Trip::phase).containsExactly(Phase.values());
        assertThat(paid.isDrivenBy(Person.driver("Bryan"))).isTrue();
        assertThat(paid.fare().cost()).isEqualByComparingTo("8.27");
        assertThat(paid.fare().tip()).isEqualByComparingTo("1.50");
    }

    @Test
    void isAcceptedOnceAndByOneDriver() {
        assertThat(phasesThatFit(trip -> trip.accept(new Party("Carl", "Carl"), NOW)))
                .containsExactly(Phase.REQUESTED, Phase.EXPIRED);
    }

    @Test
    void goesBackToTheOthersWhenItsDriverStepsBackBeforeTheStart() {
        assertThat(phasesThatFit(trip -> trip.release(WHY, NOW))).containsExactly(Phase.ACCEPTED, Phase.ARRIVED);
        assertThat(arrived.release(WHY, NOW)).get().satisfies(trip -> {
            assertThat(trip.phase()).isEqualTo(Phase.REQUESTED);
            assertThat(trip.driver()).isNull();
            assertThat(trip.status(NOW).reason()).isEqualTo("flat tyre");
        });
    }

    @Test
    void costsAFeeOnlyWhereTheDriverHasWaitedAtThePickup() {
        assertThat(phasesThatFit(trip -> trip.cancelForFee(Money.of("5"), WHY, NOW)))
                .containsExactly(Phase.ARRIVED);
    }

    @Test
    void remembersWhenAnEarlierPhaseWasReachedThatIsHeardOfLate() {
        Trip trip = accepted.start(NOW).orElseThrow();

        assertThat(trip.alsoReached(Phase.ARRIVED, NOW.minusSeconds(9))).get().satisfies(late -> {
            assertThat(late.phase()).isEqualTo(Phase.RIDING);
            assertThat(late.status(NOW).arrivedAt()).isEqualTo(NOW.minusSeconds(9));
        });
        assertThat(arrived.alsoReached(Phase.ARRIVED, NOW)).isEmpty();
    }

    @Test
    void startsWithOrWithoutAWordAboutArriving() {
        assertThat(phasesThatFit(trip -> trip.start(NOW))).containsExactly(Phase.ACCEPTED, Phase.ARRIVED);
    }

    @Test
    void endsEvenWhereTheStartWasNotHeardButNeverWithoutADriver() {
        assertThat(phasesThatFit(trip -> trip.end(fare("6.25"), null, NOW)))
                .containsExactly(Phase.ACCEPTED, Phase.ARRIVED, Phase.RIDING);
    }

    @Test
    void doesNotEndAtACostBelowZero() {
        assertThat(riding.end(fare("-0.01"), null, NOW)).isEmpty();
    }

    @Test
    void isPaidOnceAfterItsEnd() {
        assertThat(phasesThatFit(trip -> trip.pay(Money.of("0"), NOW))).containsExactly(Phase.ENDED);
    }

    @Test
    void isCancelledOnlyBeforeTheStart() {
        assertThat(phasesThatFit(trip -> trip.cancel(WHY, NOW)))
                .containsExactly(Phase.REQUESTED, Phase.ACCEPTED, Phase.ARRIVED);
    }

    @Test
    void expiresOnlyWhileNobodyHasTakenIt() {
        assertThat(phasesThatFit(trip -> trip.expire(WHY, NOW))).containsExactly(Phase.REQUESTED);
    }

    @Test
    void canStillBeTakenAfterItsRequestWasWithdrawn() {
        Trip withdrawn = requested.withdraw(NOW).orElseThrow();

        assertThat(withdrawn.accept(BRYAN, NOW)).get().extracting(Trip::phase).isEqualTo(Phase.ACCEPTED);
    }

    @Test
    void isOnShowAgainWhenItIsRequestedAgain() {
        Trip withdrawn = requested.withdraw(NOW).orElseThrow();

        assertThat(withdrawn.requestedAgain(ORDER))
                .get()
                .extracting(Trip::withdrawn)
                .isEqualTo(false);
        assertThat(requested.requestedAgain(ORDER)).isEmpty();
        assertThat(riding.requestedAgain(ORDER)).isEmpty();
    }

    @Test
    void tellsWhenItCameToEachPhase() {
        assertThat(ended.status(NOW.plusSeconds(200))).satisfies(status -> {
            assertThat(status.requestedAt()).isEqualTo(NOW);
            assertThat(status.startedAt()).isEqualTo(NOW);
            assertThat(status.endedAt()).isEqualTo(NOW.plusSeconds(178));
            assertThat(status.at()).isEqualTo(NOW.plusSeconds(200));
        });
        assertThat(cancelled.status(NOW).startedAt()).isNull();
    }

    private static Fare fare(String cost) {
        return new Fare(2.39, 178, new BigDecimal(cost), null);
    }

    private List<Phase> phasesThatFit(Function<Trip, Optional<Trip>> transition) {
        return everyPhase.stream()
                .filter(trip -> transition.apply(trip).isPresent())
                .map(Trip::phase)
                .toList();
    }
}
