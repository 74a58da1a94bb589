package org.pickmeup.backend.profile;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.message.Presence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody who has ever been present. */
@Component
public class People {

    private final JdbcClient jdbc;
    private final Clock clock;

    People(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The display name, or the id of somebody who never told one. */
    public String name(Person person) {
        return find(person).map(Known::name).orElse(person.id());
    }

    /** Keeps what a presence tells, and says whether anything in it is new. */
    boolean see(Person person, Presence presence) {
        Known told = new Known(presence.name(), presence.vehicle());
        Optional<Known> known = find(person);
        if (known.isEmpty()) {
            jdbc.sql("""
                    insert into person (role, id, name, vehicle, since)
                    values (:role, :id, :name, :vehicle, :since)""")
                    .param("role", person.role().name())
                    .param("id", person.id())
                    .param("name", told.name())
                    .param("vehicle", told.vehicle())
                    .param("since", Timestamp.from(clock.instant()))
                    .update();
        } else if (!known.get().equals(told)) {
            jdbc.sql("update person set name = :name, vehicle = :vehicle where role = :role and id = :id")
                    .param("role", person.role().name())
                    .param("id", person.id())
                    .param("name", told.name())
                    .param("vehicle", told.vehicle())
                    .update();
        }
        return !Optional.of(told).equals(known);
    }

    private Optional<Known> find(Person person) {
        return jdbc.sql("select name, vehicle from person where role = :role and id = :id")
                .param("role", person.role().name())
                .param("id", person.id())
                .query(Known.class)
                .optional();
    }

    record Known(String name, String vehicle) {}
}
