package org.pickmeup.backend.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.pickmeup.protocol.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The book. Each person has an account, named as topics name the person. */
@Component
public class Ledger {

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Books what one person pays another for a trip, once: a second time is refused by the table's unique key. */
    public void transfer(UUID tripId, Person payer, Person payee, Money amount) {
        book(tripId, payer, amount.negated());
        book(tripId, payee, amount);
    }

    private void book(UUID tripId, Person account, Money amount) {
        jdbc.sql("""
                insert into ledger_entry (trip_id, account, amount, booked_at)
                values (:trip, :account, :amount, :at)""")
                .param("trip", tripId)
                .param("account", account.toString())
                .param("amount", amount.amount())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
