package org.pickmeup.simulator.chaos;

import java.time.Duration;
import java.time.Instant;
import org.pickmeup.city.Point;

/** A drive straight to the north, on a street that nobody has built, at the same speed all the time. */
record Drive(Point start, Instant began) {

    static final double METRES_A_SECOND = 12;
    private static final double METRES_A_DEGREE_OF_LATITUDE = 111_195;

    Point position(Instant now) {
        return new Point(start.lon(), start.lat() + METRES_A_SECOND * seconds(now) / METRES_A_DEGREE_OF_LATITUDE);
    }

    double miles(Instant now) {
        return start.milesTo(position(now));
    }

    double seconds(Instant now) {
        return Duration.between(began, now).toMillis() / 1000.0;
    }
}
