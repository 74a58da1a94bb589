package org.pickmeup.backend.fare;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.pickmeup.protocol.Person;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of tracks and absences. */
@Component
class TrackStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate itsOwn;

    TrackStore(JdbcClient jdbc, JdbcTemplate batches, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        itsOwn = new TransactionTemplate(transactions);
        itsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A point of a trip's track. */
    record Entry(UUID tripId, TrackPoint point) {}

    /** In a transaction of its own: what was seen stays seen, whatever becomes of the message that asks for it. */
    void add(List<Entry> entries, List<Absence> absences) {
        itsOwn.executeWithoutResult(status -> {
            batches.batchUpdate(
                    "insert into track_point (trip_id, at, lon, lat, heading, speed) values (?, ?, ?, ?, ?, ?)",
                    entries.stream().map(TrackStore::row).toList());
            batches.batchUpdate(
                    "insert into absence (since, ended_at) values (?, ?)",
                    absences.stream()
                            .map(absence ->
                                    new Object[] {Timestamp.from(absence.since()), Timestamp.from(absence.until())})
                            .toList());
        });
    }

    private static Object[] row(Entry entry) {
        TrackPoint point = entry.point();
        return new Object[] {
            entry.tripId(), Timestamp.from(point.at()), point.lon(), point.lat(), point.heading(), point.speed()
        };
    }

    /** A trip's track, in the order of time. */
    List<TrackPoint> track(UUID tripId) {
        return jdbc.sql("select at, lon, lat, heading, speed from track_point where trip_id = :trip order by at, id")
                .param("trip", tripId)
                .query(TrackStore::point)
                .list();
    }

    /** The absences that were not over yet at a time. */
    List<Absence> absencesSince(Instant from) {
        return jdbc.sql("select since, ended_at from absence where ended_at >= :since order by since")
                .param("since", Timestamp.from(from))
                .query((row, number) -> new Absence(instant(row, "since"), instant(row, "ended_at")))
                .list();
    }

    /** When the backend has last heard anything. */
    Optional<Instant> lastHeard() {
        return jdbc.sql("""
                select max(at) as at from (
                  select max(at) as at from track_point
                  union all select max(heard_at) from trip_event
                  union all select max(ended_at) from absence) heard""")
                .query((row, number) ->
                        Optional.ofNullable(row.getTimestamp("at")).map(Timestamp::toInstant))
                .single();
    }

    /** Who is on a trip as its driver. */
    Map<Person, UUID> driving() {
        Map<Person, UUID> driving = new HashMap<>();
        jdbc.sql("select active_driver, id from trip where active_driver is not null")
                .query(row -> {
                    driving.put(Person.driver(row.getString("active_driver")), row.getObject("id", UUID.class));
                });
        return driving;
    }

    private static TrackPoint point(ResultSet row, int number) throws SQLException {
        return new TrackPoint(
                instant(row, "at"),
                row.getDouble("lon"),
                row.getDouble("lat"),
                row.getObject("heading", Double.class),
                row.getObject("speed", Double.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
