package org.pickmeup.backend.fare;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.pickmeup.protocol.message.Phase;

/**
 * When a ride began and ended. What is said is heard later: by a client's first pauses between repeats where a message was
 * lost, and a start by all of an absence where the backend was not there. An end may be later still, after a silence of the
 * driver's; that is for the track to tell.
 *
 * @param earliestStart since when the passenger may have been in the car
 * @param start when the start was heard
 * @param earliestEnd since when the passenger may have been out of it; before {@code start} where no start was heard
 * @param end when the end was heard
 */
record RideTimes(Instant earliestStart, Instant start, Instant earliestEnd, Instant end) {

    /** The sum of a client's first two pauses, and a little. */
    static final Duration LATE = Duration.ofSeconds(15);

    static RideTimes of(Map<Phase, Instant> reached, Instant end, List<Absence> absences) {
        Instant accepted = reached.getOrDefault(Phase.ACCEPTED, end);
        Instant riding = reached.get(Phase.RIDING);
        boolean startHeard = riding != null && !riding.isAfter(end);
        if (!startHeard) {
            Instant start = earlier(reached.getOrDefault(Phase.ARRIVED, accepted), end);
            return new RideTimes(earliest(accepted, absences), start, start.minus(LATE), end);
        }
        return new RideTimes(earliest(riding, absences), riding, end.minus(LATE), end);
    }

    private static Instant earliest(Instant heard, List<Absence> absences) {
        return absences.stream()
                .filter(absence -> absence.explains(heard, LATE))
                .map(Absence::since)
                .reduce(heard, RideTimes::earlier)
                .minus(LATE);
    }

    static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
