package org.pickmeup.backend.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pickmeup.backend.ledger.Money;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of payments, whose key is the trip. */
@Component
class PaymentStore {

    private final JdbcClient jdbc;

    PaymentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TripPayment> find(UUID tripId) {
        return jdbc.sql("select * from payment where trip_id = :trip")
                .param("trip", tripId)
                .query(PaymentStore::read)
                .optional();
    }

    /** What is to be looked at now, that which has waited longest first. */
    List<TripPayment> due(Instant now, int limit) {
        return jdbc.sql("""
                select * from payment where due_at <= :now order by due_at, trip_id fetch first :limit rows only""")
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(PaymentStore::read)
                .list();
    }

    /** How many payments are in a state. */
    long count(PaymentState state) {
        return jdbc.sql("select count(*) from payment where state = :state")
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    void insert(TripPayment payment) {
        Map<String, Object> row = row(payment);
        String columns = String.join(", ", row.keySet());
        String values = row.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", "));
        jdbc.sql("insert into payment (%s) values (%s)".formatted(columns, values))
                .params(row)
                .update();
    }

    /** @throws OptimisticLockingFailureException when somebody else has changed it since it was read */
    void update(TripPayment before, TripPayment now) {
        Map<String, Object> row = row(now);
        String changes =
                row.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
        row.put("old_state", before.state().name());
        row.put("old_attempt", before.attempt());
        row.put("old_tries", before.tries());
        int updated = jdbc.sql("""
                        update payment set %s where trip_id = :trip_id
                        and state = :old_state and attempt = :old_attempt and tries = :old_tries""".formatted(changes)).params(row).update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException(
                    "The payment of trip %s has changed meanwhile".formatted(now.tripId()));
        }
    }

    private static Map<String, Object> row(TripPayment payment) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("trip_id", payment.tripId());
        row.put("state", payment.state().name());
        row.put("since", timestamp(payment.since()));
        row.put("passenger_id", payment.passengerId());
        row.put("driver_id", payment.driverId());
        row.put("cost", payment.cost().amount());
        row.put("tip", payment.tip().amount());
        row.put("rating", payment.rating());
        row.put("said_at", timestamp(payment.saidAt()));
        row.put("attempt", payment.attempt());
        row.put("tries", payment.tries());
        row.put("due_at", timestamp(payment.dueAt()));
        Rejection rejection = payment.rejection();
        row.put("reason", rejection == null ? null : rejection.reason());
        row.put("reason_code", rejection == null ? null : rejection.code());
        row.put("reference", payment.reference());
        return row;
    }

    private static TripPayment read(ResultSet row, int number) throws SQLException {
        return new TripPayment(
                row.getObject("trip_id", UUID.class),
                PaymentState.valueOf(row.getString("state")),
                instant(row, "since"),
                row.getString("passenger_id"),
                row.getString("driver_id"),
                new Money(row.getBigDecimal("cost")),
                new Money(row.getBigDecimal("tip")),
                row.getObject("rating", Integer.class),
                instant(row, "said_at"),
                row.getInt("attempt"),
                row.getInt("tries"),
                instant(row, "due_at"),
                rejection(row),
                row.getString("reference"));
    }

    private static Rejection rejection(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return reason == null ? null : new Rejection(row.getString("reason_code"), reason);
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
