package org.pickmeup.backend.history;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes what has been kept for long enough: where somebody was and what they said, and what was said about trips that
 * nobody has heard of since. Trips and the ledger stay.
 */
@Component
class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    /** Small enough that a message does not have to wait for it. */
    private static final int BATCH = 1000;

    private static final List<String> OLD = List.of(
            "delete from chat where id in (select id from chat where heard_at < :before fetch first :batch rows only)",
            """
            delete from track_point where id in (
              select id from track_point where at < :before fetch first :batch rows only)""",
            """
            delete from trip_event where id in (
              select e.id from trip_event e where e.heard_at < :before
              and not exists (select 1 from trip t where t.id = e.trip_id) fetch first :batch rows only)""",
            """
            delete from payment where trip_id in (
              select p.trip_id from payment p where p.since < :before
              and not exists (select 1 from trip t where t.id = p.trip_id) fetch first :batch rows only)""",
            """
            delete from rating where trip_id in (
              select r.trip_id from rating r where r.given_at < :before
              and not exists (select 1 from trip t where t.id = r.trip_id) fetch first :batch rows only)""");

    private final JdbcClient jdbc;
    private final HistoryProperties properties;
    private final Clock clock;

    Retention(JdbcClient jdbc, HistoryProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "1m", fixedDelayString = "1h")
    void sweep() {
        Instant before = clock.instant().minus(properties.retention());
        int removed = OLD.stream().mapToInt(delete -> sweep(delete, before)).sum();
        if (removed > 0) {
            log.info("Removed {} chats, positions and words about unknown trips from before {}", removed, before);
        }
    }

    private int sweep(String delete, Instant before) {
        int all = 0;
        int removed;
        do {
            removed = jdbc.sql(delete)
                    .param("before", Timestamp.from(before))
                    .param("batch", BATCH)
                    .update();
            all += removed;
        } while (removed > 0);
        return all;
    }
}
