package org.pickmeup.backend.history;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pickmeup.protocol.message.Phase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A trip that was, put straight into the database. */
final class PastTrip {

    final UUID id = UUID.randomUUID();
    private final JdbcClient database;
    private final Instant requested;
    private final Map<String, Object> row = new LinkedHashMap<>();

    PastTrip(JdbcClient database, String passenger, Instant requested) {
        this.database = database;
        this.requested = requested;
        row.put("id", id);
        row.put("version", 0);
        row.put("phase", Phase.REQUESTED.name());
        row.put("confirms", true);
        row.put("passenger_id", passenger);
        row.put("passenger_name", passenger);
        row.put("pickup_lon", -56.16);
        row.put("pickup_lat", -34.9);
        row.put("requested_at", Timestamp.from(requested));
    }

    PastTrip drivenBy(String driver, int secondsToArrival) {
        row.put("driver_id", driver);
        row.put("driver_name", driver);
        row.put("arrived_at", Timestamp.from(requested.plusSeconds(secondsToArrival)));
        return in(Phase.ARRIVED);
    }

    PastTrip ended(double miles, String cost) {
        row.put("fare_distance", miles);
        row.put("fare_time", 60.0);
        row.put("fare_cost", new BigDecimal(cost));
        return in(Phase.ENDED);
    }

    PastTrip withdrawn(int second) {
        row.put("withdrawn_at", Timestamp.from(at(second)));
        return this;
    }

    PastTrip in(Phase phase) {
        row.put("phase", phase.name());
        return this;
    }

    Instant at(int seconds) {
        return requested.plusSeconds(seconds);
    }

    PastTrip keep() {
        String values = row.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", "));
        database.sql("insert into trip (%s) values (%s)".formatted(String.join(", ", row.keySet()), values))
                .params(row)
                .update();
        return this;
    }

    /** Keeps it as paid, and books what the driver gets of it. */
    PastTrip keepPaid(String tip, String net, int stars) {
        row.put("fare_tip", new BigDecimal(tip));
        in(Phase.PAID).keep();
        Timestamp paid = Timestamp.from(requested.plusSeconds(600));
        database.sql("insert into ledger_entry (trip_id, account, amount, booked_at) values (?, ?, ?, ?)")
                .params(id, "drivers/" + row.get("driver_id"), new BigDecimal(net), paid)
                .update();
        paidFor(tip, stars);
        return this;
    }

    /** What the passenger said about money and stars, whether the trip is known or not. */
    void paidFor(String tip, int stars) {
        Timestamp paid = Timestamp.from(at(600));
        database.sql("insert into rating (trip_id, given_by, stars, given_at) values (?, 'PASSENGER', ?, ?)")
                .params(id, stars, paid)
                .update();
        database.sql("""
                insert into payment (trip_id, state, since, passenger_id, driver_id, cost, tip, rating, attempt, tries)
                values (?, 'SETTLED', ?, ?, ?, ?, ?, ?, 1, 0)""")
                .params(
                        id,
                        paid,
                        row.get("passenger_id"),
                        row.get("driver_id"),
                        row.get("fare_cost"),
                        new BigDecimal(tip),
                        stars)
                .update();
    }

    void followed(int second, double lon, double lat) {
        database.sql("insert into track_point (trip_id, at, lon, lat) values (?, ?, ?, ?)")
                .params(id, Timestamp.from(at(second)), lon, lat)
                .update();
    }

    /** @param sender empty where the message does not tell */
    void heard(int second, String type, String topic, String sender, String body) {
        database.sql("""
                insert into trip_event (trip_id, type, topic, sender, body, heard_at, outcome)
                values (?, ?, ?, ?, ?, ?, 'APPLIED')""")
                .params(id, type, topic, sender, body, Timestamp.from(at(second)))
                .update();
    }
}
