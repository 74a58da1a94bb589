package org.pickmeup.backend.trip;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pickmeup.backend.trip.Verdict.Outcome;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Payloads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table of everything that was said about trips. An entry is one thing said by one person to one other about one
 * trip, however often it is said.
 */
@Component
class Journal {

    private static final String THIS_ENTRY =
            " where trip_id = :trip and type = :type and topic = :topic and sender = :sender";
    private static final String NOBODY = "";

    private final JdbcClient jdbc;

    Journal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What came of it when it was heard before; empty when it is new. */
    Optional<Outcome> outcome(TripEvent event) {
        return entry("select outcome from trip_event" + THIS_ENTRY, event)
                .query(String.class)
                .optional()
                .map(Outcome::valueOf);
    }

    /** Keeps an event with what came of it, in the place of what was heard of it before. */
    void keep(TripEvent event, Verdict verdict) {
        String update = "update trip_event set body = :body, outcome = :outcome, note = :note" + THIS_ENTRY;
        if (write(update, event, verdict).update() == 0) {
            write("""
                    insert into trip_event (trip_id, type, topic, sender, body, heard_at, outcome, note)
                    values (:trip, :type, :topic, :sender, :body, :heard, :outcome, :note)""", event, verdict)
                    .param("heard", Timestamp.from(event.heardAt()))
                    .update();
        }
    }

    /** What was heard too early about a trip, in the order in which it would have fitted. */
    List<TripEvent> early(UUID tripId) {
        return jdbc
                .sql("select * from trip_event where trip_id = :trip and outcome = 'EARLY' order by id")
                .param("trip", tripId)
                .query(Journal::read)
                .list()
                .stream()
                .sorted(Comparator.comparing(TripEvent::type))
                .toList();
    }

    /** The trips that could not begin while this person was on another one. */
    List<UUID> waitingFor(Person person) {
        return jdbc.sql("""
                select distinct trip_id from trip_event where outcome = 'EARLY'
                and (type = 'REQUEST' and sender = :person or type = 'CONFIRM' and (sender = :person or topic = :inbox))""")
                .param("person", person.toString())
                .param("inbox", Topic.inbox(person).toString())
                .query(UUID.class)
                .list();
    }

    private JdbcClient.StatementSpec write(String sql, TripEvent event, Verdict verdict) {
        return entry(sql, event)
                .param("body", new String(Payloads.write(event.message()), StandardCharsets.UTF_8))
                .param("outcome", verdict.outcome().name())
                .param("note", verdict.why());
    }

    private JdbcClient.StatementSpec entry(String sql, TripEvent event) {
        return jdbc.sql(sql)
                .param("trip", event.tripId())
                .param("type", event.type().name())
                .param("topic", event.topic().toString())
                .param("sender", event.sender().map(Person::toString).orElse(NOBODY));
    }

    private static TripEvent read(ResultSet row, int number) throws SQLException {
        Topic topic = Topic.parse(row.getString("topic")).orElseThrow();
        byte[] body = row.getString("body").getBytes(StandardCharsets.UTF_8);
        return new TripEvent(
                row.getObject("trip_id", UUID.class),
                topic,
                Payloads.read(topic, body),
                row.getTimestamp("heard_at").toInstant());
    }
}
