package org.pickmeup.backend.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.backend.RunningBackend;
import org.pickmeup.protocol.Person;
import org.springframework.dao.DuplicateKeyException;

/** The book in its real database; nobody has to listen for that. */
class LedgerTest {

    private static final String NOWHERE = "tcp://localhost:1";

    @TempDir
    static Path dataDir;

    private static RunningBackend backend;
    private static Ledger ledger;

    @BeforeAll
    static void open() {
        backend = new RunningBackend(dataDir, NOWHERE);
        ledger = backend.bean(Ledger.class);
    }

    @AfterAll
    static void close() {
        backend.close();
    }

    @Test
    void addsUpToZeroForEachTripAndOverall() {
        Random random = new Random(2014);
        for (int trip = 0; trip < 300; trip++) {
            Money cost = new Money(BigDecimal.valueOf(random.nextInt(20_000), 2));
            Money tip = new Money(BigDecimal.valueOf(random.nextInt(2_000) * random.nextInt(2), 2));
            BigDecimal fee = new BigDecimal(random.nextInt(101)).movePointLeft(2);
            Person passenger = Person.passenger("P" + random.nextInt(10));
            Person driver = Person.driver("D" + random.nextInt(10));
            book(trip(), Split.of(cost, tip, fee).between(passenger, driver));
        }

        assertThat(backend.database()
                        .sql("select trip_id from ledger_entry group by trip_id having sum(amount) <> 0")
                        .query(UUID.class)
                        .list())
                .isEmpty();
        assertThat(ledger.sum()).isEqualTo(Money.ZERO);
        assertThat(backend.count("ledger_entry", "amount > 0")).isGreaterThan(300);
        assertThat(backend.count("ledger_entry", "amount = 0")).isZero();
    }

    @Test
    void tellsWhatATripHasMoved() {
        UUID trip = trip();
        book(trip, Map.of("passengers/Ann", Money.of("-5"), "drivers/Bryan", Money.of("5"), "platform", Money.ZERO));

        assertThat(ledger.of(trip))
                .extracting(Ledger.Entry::account, Ledger.Entry::amount)
                .containsExactlyInAnyOrder(
                        tuple("passengers/Ann", Money.of("-5")), tuple("drivers/Bryan", Money.of("5")));
        assertThat(ledger.of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void refusesWhatDoesNotAddUp() {
        UUID trip = trip();
        assertThatThrownBy(
                        () -> book(trip, Map.of("passengers/Ann", Money.of("-5"), "drivers/Bryan", Money.of("4.99"))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(ledger.of(trip)).isEmpty();
    }

    @Test
    void refusesToBookATripTwice() {
        UUID trip = trip();
        Map<String, Money> amounts = Map.of("passengers/Ann", Money.of("-5"), "drivers/Bryan", Money.of("5"));
        book(trip, amounts);

        assertThatThrownBy(() -> book(trip, amounts)).isInstanceOf(DuplicateKeyException.class);
        assertThat(ledger.of(trip)).hasSize(2);
    }

    private static UUID trip() {
        UUID id = UUID.randomUUID();
        backend.database().sql("""
                        insert into trip (id, version, phase, confirms, passenger_id, passenger_name, pickup_lon, pickup_lat)
                        values (?, 0, 'ENDED', true, 'Ann', 'Ann', 0, 0)""").param(id).update();
        return id;
    }

    private static void book(UUID trip, Map<String, Money> amounts) {
        backend.inTransaction(() -> ledger.book(trip, amounts));
    }
}
