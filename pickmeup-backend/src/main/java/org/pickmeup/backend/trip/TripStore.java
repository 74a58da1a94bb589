package org.pickmeup.backend.trip;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.message.Phase;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of trips. */
@Component
class TripStore {

    private final JdbcClient jdbc;

    TripStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Trip trip) {
        Map<String, Object> row = TripRow.of(trip);
        String columns = String.join(", ", row.keySet());
        String values = row.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", "));
        jdbc.sql("insert into trip (%s) values (%s)".formatted(columns, values))
                .params(row)
                .update();
    }

    /** @throws OptimisticLockingFailureException when somebody else has changed it since it was read */
    void update(Trip trip) {
        Map<String, Object> row = new LinkedHashMap<>(TripRow.of(trip));
        String changes =
                row.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
        row.put("version", trip.version() + 1);
        row.put("old_version", trip.version());
        int updated = jdbc.sql("update trip set %s where id = :id and version = :old_version".formatted(changes))
                .params(row)
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("Trip %s has changed meanwhile".formatted(trip.id()));
        }
    }

    Optional<Trip> find(UUID id) {
        return jdbc.sql("select * from trip where id = :id")
                .param("id", id)
                .query(TripRow::read)
                .optional();
    }

    /** The newest trip of one person in one of these phases. */
    Optional<Trip> newest(Person person, Set<Phase> phases) {
        return jdbc.sql("""
                select * from trip where %s = :id and phase in (:phases)
                order by number desc fetch first row only""".formatted(column(person.role())))
                .param("id", person.id())
                .param("phases", names(phases))
                .query(TripRow::read)
                .optional();
    }

    /** The trip that keeps somebody from being on another one. */
    Optional<Trip> active(Person person) {
        return jdbc.sql("select * from trip where active_%s = :id".formatted(label(person)))
                .param("id", person.id())
                .query(TripRow::read)
                .optional();
    }

    /** The newest trip of two people in one of these phases. */
    Optional<Trip> newest(Person passenger, Person driver, Set<Phase> phases) {
        return jdbc.sql("""
                select * from trip where passenger_id = :passenger and driver_id = :driver and phase in (:phases)
                order by number desc fetch first row only""")
                .param("passenger", passenger.id())
                .param("driver", driver.id())
                .param("phases", names(phases))
                .query(TripRow::read)
                .optional();
    }

    /** What one person is in the middle of: a ride before anything else, then whatever is newest. */
    Optional<Trip> current(Person person) {
        return jdbc.sql("""
                select * from trip where %s = :id
                and (phase in ('ACCEPTED', 'ARRIVED', 'RIDING', 'ENDED') or phase = 'REQUESTED' and withdrawn_at is null)
                order by case when phase in ('ACCEPTED', 'ARRIVED', 'RIDING') then 0 else 1 end, number desc
                fetch first row only""".formatted(column(person.role())))
                .param("id", person.id())
                .query(TripRow::read)
                .optional();
    }

    /** All trips in one of these phases, the oldest first. */
    List<Trip> in(Set<Phase> phases) {
        return jdbc.sql("select * from trip where phase in (:phases) order by number")
                .param("phases", names(phases))
                .query(TripRow::read)
                .list();
    }

    /** How many trips are in a phase. */
    long count(Phase phase) {
        return jdbc.sql("select count(*) from trip where phase = :phase")
                .param("phase", phase.name())
                .query(Long.class)
                .single();
    }

    /** The driver would take the trip. */
    void addCandidate(UUID tripId, Person driver) {
        if (steppedBack(tripId, driver).isEmpty()) {
            candidate("insert into candidate (trip_id, driver_id) values (:trip, :driver)", tripId, driver)
                    .update();
        }
    }

    boolean isCandidate(UUID tripId, Person driver) {
        return steppedBack(tripId, driver).isPresent();
    }

    /** The driver does not get this trip (again). */
    void stepBack(UUID tripId, Person driver) {
        addCandidate(tripId, driver);
        candidate(
                        "update candidate set stepped_back = true where trip_id = :trip and driver_id = :driver",
                        tripId,
                        driver)
                .update();
    }

    boolean hasSteppedBack(UUID tripId, Person driver) {
        return steppedBack(tripId, driver).orElse(false);
    }

    private Optional<Boolean> steppedBack(UUID tripId, Person driver) {
        return candidate(
                        "select stepped_back from candidate where trip_id = :trip and driver_id = :driver",
                        tripId,
                        driver)
                .query(Boolean.class)
                .optional();
    }

    private JdbcClient.StatementSpec candidate(String sql, UUID tripId, Person driver) {
        return jdbc.sql(sql).param("trip", tripId).param("driver", driver.id());
    }

    private static String label(Person person) {
        return person.role().label();
    }

    private static String column(Role role) {
        return role.label() + "_id";
    }

    private static List<String> names(Set<Phase> phases) {
        return phases.stream().map(Phase::name).toList();
    }
}
