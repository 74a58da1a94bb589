package org.pickmeup.backend.fare;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.pickmeup.backend.trip.Fares.Assessed;
import org.pickmeup.protocol.FareTable;
import org.pickmeup.protocol.message.TripStatus.Fare;

/**
 * Decides whether the figures that a driver claims for a ride count. One that cannot be is replaced by what was seen, and
 * then the cost follows from the table.
 *
 * @param tolerance the share by which a figure may be off
 */
record Assessment(FareTable table, double tolerance) {

    /** In seconds: nothing longer is a ride. */
    private static final double LONGEST = Duration.ofDays(1).toSeconds();

    /** @param sighting nothing where nothing was seen: then whatever is possible is believed */
    Assessed assess(Fare claimed, Optional<Sighting> sighting) {
        double distance = sighting.map(seen -> figure(claimed.distance(), seen.distance()))
                .orElseGet(() -> Math.min(claimed.distance(), farthest(Math.min(claimed.time(), LONGEST))));
        double time = sighting.map(seen -> figure(claimed.time(), seen.time()))
                .orElseGet(() -> Math.min(claimed.time(), LONGEST));
        boolean believed = distance == claimed.distance() && time == claimed.time();
        if (believed && costs(claimed.cost(), distance, time) && !exceeds(claimed.cost(), sighting)) {
            return new Assessed(claimed, null);
        }
        return new Assessed(priced(distance, time), claimed);
    }

    /** What a ride comes to of which the driver has told nothing. */
    Fare unclaimed(Optional<Sighting> sighting) {
        return sighting.map(seen -> priced(seen.distance().likely(), seen.time().likely()))
                .orElseGet(() -> priced(0, 0));
    }

    private double figure(double claimed, Range seen) {
        return seen.allows(claimed, tolerance) ? claimed : seen.likely();
    }

    private static double farthest(double seconds) {
        return seconds * Sighting.FASTEST / Meter.METRES_A_MILE;
    }

    /** Whether that is about the cost of such a ride: instruments differ, and clients of 2014 round what they say. */
    private boolean costs(BigDecimal claimed, double distance, double time) {
        double cost = table.cost(distance, time).doubleValue();
        return new Range(cost, cost, cost).allows(claimed.doubleValue(), tolerance);
    }

    /** Three figures that each are at the edge of what is tolerated do not add up to more than that. */
    private boolean exceeds(BigDecimal claimed, Optional<Sighting> sighting) {
        return sighting.map(
                        seen -> table.cost(seen.distance().most(), seen.time().most()))
                .filter(most -> claimed.doubleValue() > most.doubleValue() * (1 + tolerance))
                .isPresent();
    }

    /** In figures that people read, so that the cost is what anybody finds who takes the table to them. */
    private Fare priced(double distance, double time) {
        double miles = Math.round(distance * 1000) / 1000.0;
        double seconds = Math.round(time);
        return new Fare(miles, seconds, table.cost(miles, seconds), null);
    }
}
