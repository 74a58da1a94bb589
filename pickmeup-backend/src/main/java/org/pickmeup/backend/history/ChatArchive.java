package org.pickmeup.backend.history;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what was said on trips. */
@Component
class ChatArchive {

    /** Nobody says more on a ride; whoever does fills no disk with it. */
    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    ChatArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The trip on which somebody is with somebody else: from the moment that a driver is decided until it is paid.
     *
     * @param named the only trip that it can be; null where none is named
     */
    Optional<UUID> tripOf(Person person, UUID named) {
        return jdbc.sql("""
                select id from trip where %s = :person and phase in ('ACCEPTED', 'ARRIVED', 'RIDING', 'ENDED')
                and id = coalesce(cast(:named as uuid), id) order by number desc fetch first row only""".formatted(person.role() == Role.DRIVER ? "driver_id" : "passenger_id"))
                .param("person", person.id())
                .param("named", named)
                .query(UUID.class)
                .optional();
    }

    void keep(UUID tripId, Role sender, String text, Double seconds, Instant at) {
        jdbc.sql("""
                insert into chat (trip_id, sender, text, seconds, heard_at)
                select :trip, :sender, cast(:text as varchar(1000)), cast(:seconds as double precision), :at
                where (select count(*) from chat where trip_id = :trip) < :most""")
                .param("trip", tripId)
                .param("sender", sender.name())
                .param("text", text)
                .param("seconds", seconds)
                .param("at", Timestamp.from(at))
                .param("most", MOST)
                .update();
    }

    List<ChatText> of(UUID tripId) {
        return jdbc.sql("select sender, text, seconds, heard_at from chat where trip_id = :trip order by id")
                .param("trip", tripId)
                .query((row, number) -> new ChatText(
                        Role.valueOf(row.getString("sender")).label(),
                        row.getString("text"),
                        row.getObject("seconds", Double.class),
                        row.getTimestamp("heard_at").toInstant()))
                .list();
    }
}
