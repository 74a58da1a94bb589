package org.pickmeup.simulator.person;

import java.time.Duration;
import java.time.Instant;
import org.pickmeup.city.Point;
import org.pickmeup.protocol.message.Location;

/**
 * What a ride comes to, by the rule of the pages' meter: the way between the positions that the driver tells, and the clock's
 * time, or where the car drives in time lapse the time that it would have taken.
 */
final class Meter {

    private static final double METRES_A_MILE = 1609.344;

    private double miles;
    private double seconds;
    private Point last;
    private Instant lastAt;

    Meter(Location start) {
        to(start);
    }

    void advance(Location location) {
        double step = last.milesTo(new Point(location.lon(), location.lat()));
        double clock = Duration.between(lastAt, location.at()).toMillis() / 1000.0;
        double driven = location.speed() > 0 ? step * METRES_A_MILE / location.speed() : 0;
        miles += step;
        seconds += Math.max(clock, driven);
        to(location);
    }

    private void to(Location location) {
        last = new Point(location.lon(), location.lat());
        lastAt = location.at();
    }

    /** To about a yard. */
    double miles() {
        return Math.round(miles * 1000) / 1000.0;
    }

    /** In whole seconds. */
    double seconds() {
        return Math.round(seconds);
    }
}
