package org.pickmeup.backend.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.pickmeup.backend.outbox.Outbox;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Profiles, worked out from the trips that were paid and the stars that were given. */
@Component
public class Profiles {

    private static final String PROFILE = """
            select p.since, p.vehicle,
              (select avg(cast(r.stars as double precision)) from trip t join rating r on r.trip_id = t.id
                where t.%1$s = p.id and t.phase in ('ENDED', 'PAID') and r.given_by <> p.role) as rating,
              (select count(*) from trip t join rating r on r.trip_id = t.id
                where t.%1$s = p.id and t.phase in ('ENDED', 'PAID') and r.given_by <> p.role) as ratings,
              (select count(*) from trip t where t.%1$s = p.id and t.phase = 'PAID') as trips
            from person p where p.role = :role and p.id = :id""";

    private final People people;
    private final JdbcClient jdbc;
    private final Outbox outbox;

    Profiles(People people, JdbcClient jdbc, Outbox outbox) {
        this.people = people;
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** Publishes somebody's profile as it is now; somebody who was never present has none. */
    public void publish(Person person) {
        people.lock(person);
        jdbc.sql(PROFILE.formatted(person.role() == Role.DRIVER ? "driver_id" : "passenger_id"))
                .param("role", person.role().name())
                .param("id", person.id())
                .query(Profiles::read)
                .optional()
                .ifPresent(profile -> outbox.publish(Topic.profile(person), profile));
    }

    private static Profile read(ResultSet row, int number) throws SQLException {
        double rating = row.getDouble("rating");
        return new Profile(
                row.wasNull() ? null : Math.round(rating * 100) / 100.0,
                row.getInt("ratings"),
                row.getInt("trips"),
                row.getTimestamp("since").toInstant(),
                row.getString("vehicle"));
    }
}
