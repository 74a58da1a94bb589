package org.pickmeup.backend.fare;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the backend has seen of a ride.
 *
 * @param distance miles
 * @param time seconds
 */
record Sighting(Range distance, Range time) {

    /** Metres a second: no car in a town is faster on average. */
    static final double FASTEST = 30;

    /** Miles, about 30 metres: what a satellite receiver may err at either end. */
    private static final double BLUR = 0.02;

    /**
     * Reads it off a track.
     *
     * @param track in the order of time
     * @param absences when the backend heard nothing; a car may have gone anywhere in them
     * @param stretch how many times too long the driver's distances may be, by the way they are measured
     * @return nothing where no position was heard during the ride, or only the one that the track begins with
     */
    static Optional<Sighting> of(
            List<TrackPoint> track, RideTimes times, List<Absence> absences, Meter meter, double stretch) {
        Instant end = times.end();
        List<TrackPoint> seen = track.stream()
                .skip(1)
                .filter(point ->
                        point.at().isAfter(times.start()) && !point.at().isAfter(end))
                .toList();
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        Reading least = meter.direct(track, times.start(), earliestEnd(seen, times));
        Reading likely = meter.direct(track, times.start(), end);
        Reading most = meter.aroundCorners(track, times.earliestStart(), end);
        double unseen = absences.stream()
                .mapToDouble(absence -> absence.secondsWithin(times.earliestStart(), end))
                .sum();
        double farthest = most.distance() + unseen * FASTEST / Meter.METRES_A_MILE;
        return Optional.of(new Sighting(
                new Range(Math.max(0, least.distance() - BLUR), likely.distance(), (farthest + BLUR) * stretch),
                new Range(least.time(), likely.time(), most.time())));
    }

    /**
     * Who falls silent may have said the end long before it is heard, and so may one whose car stands: back in reach, it
     * tells its place at once, and the end as often as it takes.
     */
    private static Instant earliestEnd(List<TrackPoint> seen, RideTimes times) {
        Instant earliest = times.start();
        TrackPoint last = null;
        for (int i = seen.size() - 1; i >= 0; i--) {
            TrackPoint point = seen.get(i);
            if (last == null && !point.at().isAfter(times.earliestEnd())) {
                last = point;
            }
            if (last != null && point.milesTo(last) > BLUR) {
                break;
            }
            earliest = last == null ? earliest : point.at();
        }
        return earliest;
    }
}
