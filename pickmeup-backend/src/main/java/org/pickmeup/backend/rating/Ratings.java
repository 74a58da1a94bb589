package org.pickmeup.backend.rating;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.pickmeup.protocol.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The book of stars. They are kept whenever they come, and count once the trip has ended. */
@Component
public class Ratings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Ratings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether a number of stars can be given. */
    public static boolean isRating(int stars) {
        return stars >= 1 && stars <= 5;
    }

    /**
     * Keeps what one side of a trip gives the other; the first time counts.
     *
     * @return whether it was the first time
     */
    public boolean give(UUID tripId, Role by, int stars) {
        if (isGiven(tripId, by)) {
            return false;
        }
        jdbc.sql("insert into rating (trip_id, given_by, stars, given_at) values (:trip, :by, :stars, :at)")
                .param("trip", tripId)
                .param("by", by.name())
                .param("stars", stars)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return true;
    }

    boolean isGiven(UUID tripId, Role by) {
        return jdbc.sql("select count(*) from rating where trip_id = :trip and given_by = :by")
                        .param("trip", tripId)
                        .param("by", by.name())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
