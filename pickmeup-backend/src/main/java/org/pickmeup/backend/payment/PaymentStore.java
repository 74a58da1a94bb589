package org.pickmeup.backend.payment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.pickmeup.backend.ledger.Money;
import org.pickmeup.protocol.message.Payment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of payments, whose key is the trip. */
@Component
class PaymentStore {

    private final JdbcClient jdbc;

    PaymentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID tripId, Payment payment, Instant at) {
        jdbc.sql("""
                insert into payment (trip_id, passenger_id, driver_id, cost, tip, rating, paid_at)
                values (:trip, :passenger, :driver, :cost, :tip, :rating, :at)""")
                .param("trip", tripId)
                .param("passenger", payment.passengerId())
                .param("driver", payment.driverId())
                .param("cost", new Money(payment.cost()).amount())
                .param("tip", new Money(payment.tip()).amount())
                .param("rating", payment.rating())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Recorded> find(UUID tripId) {
        return jdbc.sql("select tip, rating from payment where trip_id = :trip")
                .param("trip", tripId)
                .query(Recorded.class)
                .optional();
    }
}
