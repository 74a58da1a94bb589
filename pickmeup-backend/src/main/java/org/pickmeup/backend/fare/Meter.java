package org.pickmeup.backend.fare;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Reads distance and time off a track, by the rule of the pages' meter ({@code js/trip/meter.js}): the way between positions,
 * and the clock's time; or, where the car moves faster than it says it drives, the time that the drive would have taken.
 *
 * @param timeLapse whether what the car says of its speed counts
 */
record Meter(boolean timeLapse) {

    static final double METRES_A_MILE = 1609.344;

    /** Below this many metres a second a reported speed says nothing. */
    private static final double SLOWEST = 1;

    /** Between positions that are further apart than a block, in miles, the car may have turned a corner unseen. */
    private static final double BLOCK = 150 / METRES_A_MILE;

    /** How much longer two sides of a block are than the line between their ends, at most. */
    private static final double AROUND_THE_BLOCK = Math.sqrt(2);

    /** Along the straight lines between positions: the car cannot have driven less. */
    Reading direct(List<TrackPoint> track, Instant from, Instant to) {
        return read(track, from, to, 1);
    }

    /** Around a corner wherever there may have been one unseen. */
    Reading aroundCorners(List<TrackPoint> track, Instant from, Instant to) {
        return read(track, from, to, AROUND_THE_BLOCK);
    }

    private Reading read(List<TrackPoint> track, Instant from, Instant to, double detour) {
        if (to.isBefore(from)) {
            return Reading.NOTHING;
        }
        double distance = 0;
        double time = 0;
        Instant now = from;
        TrackPoint last = null;
        for (TrackPoint point : track) {
            if (point.at().isAfter(to)) {
                break;
            }
            if (last != null && point.at().isAfter(from)) {
                double straight = last.milesTo(point);
                double step = straight > BLOCK ? straight * detour : straight;
                distance += step;
                time += Math.max(seconds(now, point.at()), driven(step, point));
                now = point.at();
            }
            last = point;
        }
        return new Reading(distance, time + seconds(now, to));
    }

    /** How long a drive at the speed that the car told would have taken. */
    private double driven(double miles, TrackPoint point) {
        return timeLapse && point.speed() != null && point.speed() > SLOWEST
                ? miles * METRES_A_MILE / point.speed()
                : 0;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
