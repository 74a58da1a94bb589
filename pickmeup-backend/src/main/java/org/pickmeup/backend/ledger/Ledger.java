package org.pickmeup.backend.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The book. Each person has an account, named as topics name the person; so has the platform. */
@Component
public class Ledger {

    public static final String PLATFORM = "platform";

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One line of the book.
     *
     * @param amount above zero for who receives, below for who pays
     */
    public record Entry(UUID tripId, String account, Money amount, Instant bookedAt) {}

    /**
     * Books what a trip moves, once: a second time is refused by the table's unique key. Nothing is written where nothing
     * moves.
     *
     * @param amounts by account
     * @throws IllegalArgumentException when they do not add up to zero
     */
    public void book(UUID tripId, Map<String, Money> amounts) {
        if (!Money.sum(amounts.values()).isZero()) {
            throw new IllegalArgumentException("The amounts of trip %s do not add up: %s".formatted(tripId, amounts));
        }
        Timestamp now = Timestamp.from(clock.instant());
        amounts.forEach((account, amount) -> {
            if (!amount.isZero()) {
                jdbc.sql("""
                        insert into ledger_entry (trip_id, account, amount, booked_at)
                        values (:trip, :account, :amount, :at)""")
                        .param("trip", tripId)
                        .param("account", account)
                        .param("amount", amount.amount())
                        .param("at", now)
                        .update();
            }
        });
    }

    /** What a trip has moved; nothing before it is paid. */
    public List<Entry> of(UUID tripId) {
        return jdbc.sql("select * from ledger_entry where trip_id = :trip order by id")
                .param("trip", tripId)
                .query(Ledger::read)
                .list();
    }

    /** Of everything that was ever booked: zero. */
    public Money sum() {
        return new Money(jdbc.sql("select coalesce(sum(amount), 0) from ledger_entry")
                .query(BigDecimal.class)
                .single());
    }

    private static Entry read(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("trip_id", UUID.class),
                row.getString("account"),
                new Money(row.getBigDecimal("amount")),
                row.getTimestamp("booked_at").toInstant());
    }
}
