package org.pickmeup.backend.history;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;

/**
 * From one moment, inclusive, to another, exclusive.
 *
 * @param from null for ever since
 * @param to null for ever after
 */
record Period(Instant from, Instant to) {

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    Period {
        from = from == null || from.isBefore(FIRST) ? FIRST : from;
        to = to == null || to.isAfter(LAST) ? LAST : to;
        if (!from.isBefore(to)) {
            throw Refusal.malformed("from has to be before to.");
        }
    }

    /** The named parameters {@code from} and {@code to} of a statement. */
    Map<String, Timestamp> params() {
        return Map.of("from", Timestamp.from(from), "to", Timestamp.from(to));
    }
}
