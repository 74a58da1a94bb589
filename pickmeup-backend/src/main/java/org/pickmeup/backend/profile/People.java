package org.pickmeup.backend.profile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
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

    /** Since when somebody has not been here; empty while somebody is, and for whom nobody has ever seen. */
    public Optional<Instant> goneSince(Person person) {
        return person(
                        "select gone_since from person where role = :role and id = :id and gone_since is not null",
                        person)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /**
     * Has everybody else who is about to tell how things stand with somebody wait until this transaction is over. Of two at
     * once neither would know of the other, and what is told last would not be the whole of it. Whoever was never present
     * cannot be waited for.
     */
    public void lock(Person person) {
        person("select 1 from person where role = :role and id = :id for update", person)
                .query(Integer.class)
                .optional();
    }

    /** Who has been gone since then or longer, and may have left something behind at the broker. */
    public List<Person> leavingTraces(Instant gone) {
        return jdbc.sql("select role, id from person where traces and gone_since <= :gone")
                .param("gone", Timestamp.from(gone))
                .query((row, number) -> new Person(Role.valueOf(row.getString("role")), row.getString("id")))
                .list();
    }

    /** Notes that nothing of somebody is left behind. @return false for somebody who has come back meanwhile */
    public boolean leavesNoTraces(Person person) {
        return person(
                                "update person set traces = false where role = :role and id = :id and gone_since is not null",
                                person)
                        .update()
                == 1;
    }

    /** Keeps what a presence tells. */
    void see(Person person, Presence presence) {
        if (find(person).isEmpty()) {
            jdbc.sql("""
                    insert into person (role, id, name, vehicle, since)
                    values (:role, :id, :name, :vehicle, :since)""")
                    .param("role", person.role().name())
                    .param("id", person.id())
                    .param("name", presence.name())
                    .param("vehicle", presence.vehicle())
                    .param("since", Timestamp.from(clock.instant()))
                    .update();
        } else {
            person(
                            "update person set name = :name, vehicle = :vehicle, gone_since = null, traces = true where role = :role and id = :id",
                            person)
                    .param("name", presence.name())
                    .param("vehicle", presence.vehicle())
                    .update();
        }
    }

    /** Somebody is not here any more. */
    void leave(Person person) {
        person("update person set gone_since = :now where role = :role and id = :id and gone_since is null", person)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Nobody is known to be here. */
    void leave() {
        jdbc.sql("update person set gone_since = :now where gone_since is null")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private Optional<Known> find(Person person) {
        return person("select name, vehicle from person where role = :role and id = :id", person)
                .query(Known.class)
                .optional();
    }

    private JdbcClient.StatementSpec person(String sql, Person person) {
        return jdbc.sql(sql).param("role", person.role().name()).param("id", person.id());
    }

    record Known(String name, String vehicle) {}
}
