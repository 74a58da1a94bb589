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
        List<Instant> seen = track.stream()
                .skip(1)
                .map(TrackPoint::at)
                .filter(at -> at.isAfter(times.start()) && !at.isAfter(end))
                .toList();
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        // Who falls silent may have said the end long before it is heard. Who is back tells first where the car is, and
        // then the end again: what is seen right before the end does not break the silence.
        Instant earliestEnd = seen.stream()
                .filter(at -> !at.isAfter(times.earliestEnd()))
                .reduce((earlier, later) -> later)
                .orElse(times.start());
        Reading least = meter.direct(track, times.start(), earliestEnd);
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
}
