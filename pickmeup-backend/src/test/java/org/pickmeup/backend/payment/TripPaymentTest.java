package org.pickmeup.backend.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pickmeup.backend.ledger.Money;
import org.pickmeup.protocol.message.Payment;

class TripPaymentTest {

    private static final UUID TRIP = UUID.fromString("5f0c6a5e-6a0e-4c1f-9d7e-1f5a7e6b2c3d");
    private static final Instant NOW = Instant.ofEpochMilli(1_700_000_000_000L);

    @Test
    void isChargedUnderTheTripsNameHoweverOftenItIsAskedFor() {
        TripPayment pending = paid("1.50", NOW).pending(NOW);

        assertThat(pending.charge().amount()).isEqualTo(Money.of("9.77"));
        assertThat(pending.charge().key()).isEqualTo(TRIP.toString());
        assertThat(pending.postponed(NOW).postponed(NOW).charge()).isEqualTo(pending.charge());
    }

    @Test
    void isAnotherChargeAfterADecline() {
        TripPayment declined = paid("1.50", NOW).pending(NOW).declined(Rejection.declined("No money."), NOW);
        TripPayment again = paid("0", NOW.plusSeconds(9)).after(declined).pending(NOW);

        assertThat(again.charge().key()).isEqualTo(TRIP + "-2");
        assertThat(again.total()).isEqualTo(Money.of("8.27"));
    }

    @Test
    void isTheSameChargeAfterOneThatWasNeverAnswered() {
        TripPayment asked = paid("1.50", NOW).pending(NOW);
        TripPayment givenUp = asked.postponed(NOW).rejected(Rejection.UNAVAILABLE, NOW);
        TripPayment again = paid("0", NOW.plusSeconds(9)).after(givenUp).pending(NOW);

        assertThat(again.charge()).isEqualTo(asked.charge());
    }

    @Test
    void waitsLongerBetweenTriesAndAtMostAMinute() {
        TripPayment payment = paid("0", NOW).pending(NOW);
        List<Duration> pauses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            payment = payment.postponed(NOW);
            pauses.add(Duration.between(NOW, payment.dueAt()));
        }

        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    }

    @Test
    void tellsARepeatFromPayingAgainByTheTimeThatItNames() {
        assertThat(paid("0", NOW).isRepeatedBy(payment("0", NOW))).isTrue();
        assertThat(paid("0", NOW).isRepeatedBy(payment("0", NOW.plusMillis(1)))).isFalse();
        assertThat(paid("0", null).isRepeatedBy(payment("0", null))).isFalse();
    }

    private static TripPayment paid(String tip, Instant at) {
        return TripPayment.heard(TRIP, payment(tip, at), NOW);
    }

    private static Payment payment(String tip, Instant at) {
        return new Payment("Ann", "Bryan", new BigDecimal("8.27"), new BigDecimal(tip), 5, TRIP, at);
    }
}
