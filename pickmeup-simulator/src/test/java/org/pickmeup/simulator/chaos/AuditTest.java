package org.pickmeup.simulator.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.simulator.chaos.History.Entry;
import org.pickmeup.simulator.chaos.History.Trip;

class AuditTest {

    private static final UUID TRIP = UUID.randomUUID();

    private final Rides rides = new Rides(1);

    @Test
    void isContentWithARideThatBothSawPaidAndThatIsInTheLedgerOnce() {
        seenByBoth();

        assertThat(audit(paid(entry("passengers/Ann", "-9.50"), entry("drivers/Bob", "9.50")))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void findsAPaymentLostThatTheLedgerDoesNotHave() {
        seenByBoth();

        assertThat(audit().lost()).hasSize(1);
        assertThat(audit(paid()).lost()).hasSize(1);
        assertThat(audit(paid(entry("passengers/Ann", "-8.00"), entry("drivers/Bob", "8.00")))
                        .lost())
                .hasSize(1);
    }

    @Test
    void findsAPaymentLostThatOneOfTheTwoDoesNotKnow() {
        Trip trip = paid(entry("passengers/Ann", "-9.50"), entry("drivers/Bob", "9.50"));
        assertThat(audit(trip).lost()).hasSize(2);

        seenByPassenger();

        assertThat(audit(trip).lost()).singleElement().asString().contains("driver");
    }

    @Test
    void findsAPaymentDoubledThatTheLedgerHasTwice() {
        seenByBoth();

        assertThat(audit(paid(
                                entry("passengers/Ann", "-9.50"),
                                entry("passengers/Ann", "-9.50"),
                                entry("drivers/Bob", "19.00")))
                        .doubled())
                .hasSize(1);
    }

    @Test
    void findsMoneyThatWasTakenForATripThatWasCalledOff() {
        Trip trip = new Trip(TRIP, Phase.CANCELLED, List.of(entry("passengers/Ann", "-5"), entry("drivers/Bob", "5")));

        assertThat(audit(trip).doubled()).hasSize(1);
    }

    @Test
    void findsEntriesThatDoNotAddUpToZero() {
        seenByBoth();

        assertThat(audit(paid(entry("passengers/Ann", "-9.50"), entry("drivers/Bob", "9.00")))
                        .lost())
                .singleElement()
                .asString()
                .contains("zero");
    }

    @Test
    void findsStuckWhatHasNotComeToAnEnd() {
        Trip trip = new Trip(TRIP, Phase.RIDING, List.of());

        assertThat(Audit.of(rides, List.of(trip), Set.of("pickmeup/requests/Ann"), List.of("Ann is ASKING"))
                        .stuck())
                .hasSize(3);
    }

    private void seenByBoth() {
        seenByPassenger();
        rides.seenPaidByDriver(TRIP, new BigDecimal("1.5"));
    }

    private void seenByPassenger() {
        rides.seenPaid(TRIP, new Rides.Paid("Ann", "Bob", new BigDecimal("8.00"), new BigDecimal("1.50")));
    }

    private Audit.Findings audit(Trip... trips) {
        return Audit.of(rides, List.of(trips), Set.of(), List.of());
    }

    private static Trip paid(Entry... entries) {
        return new Trip(TRIP, Phase.PAID, List.of(entries));
    }

    private static Entry entry(String account, String amount) {
        return new Entry(account, new BigDecimal(amount));
    }
}
