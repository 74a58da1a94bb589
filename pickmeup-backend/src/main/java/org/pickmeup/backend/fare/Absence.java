package org.pickmeup.backend.fare;

import java.time.Duration;
import java.time.Instant;

/** A time in which the backend heard nothing: it was not running, or not connected. */
record Absence(Instant since, Instant until) {

    /** Whether what was heard at a time may have been said during this one: what was queued is heard right after it. */
    boolean explains(Instant heard, Duration late) {
        return !heard.isBefore(since) && !heard.isAfter(until.plus(late));
    }

    /** How many seconds of it lie between two times. */
    double secondsWithin(Instant from, Instant to) {
        Instant start = since.isBefore(from) ? from : since;
        Instant end = until.isAfter(to) ? to : until;
        return Math.max(0, Duration.between(start, end).toMillis() / 1000.0);
    }
}
