package org.pickmeup.simulator.person;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.pickmeup.city.Point;
import org.pickmeup.city.Route;
import org.pickmeup.protocol.message.Location;

/** A car that drives along a route as time passes, in time lapse if wanted. */
final class Car {

    private static final double METRES_A_MILE = 1609.344;

    private final double pace;
    private final double timeLapse;
    private Point position;
    private double heading;
    private double speed;
    private Route route;
    private int next;
    private boolean moved = true;

    /**
     * @param pace how fast it gets on, as a multiple of what is usual on each street
     * @param timeLapse how many times faster it moves than it says
     */
    Car(Point position, double pace, double timeLapse) {
        this.position = position;
        this.pace = pace;
        this.timeLapse = timeLapse;
    }

    Point position() {
        return position;
    }

    /** Sets off along a route, from its start. */
    void take(Route route) {
        this.route = route;
        next = 0;
    }

    void stop() {
        route = null;
    }

    /** Whether the car is at the end of its route, or has none. */
    boolean stands() {
        return route == null;
    }

    /** Drives for that long. */
    void drive(Duration time) {
        moved = route != null;
        speed = moved && route.time() > 0 ? route.distance() * METRES_A_MILE / route.time() * pace : 0;
        double miles = speed / METRES_A_MILE * timeLapse * time.toMillis() / 1000;
        while (route != null && miles > 0) {
            Point corner = route.path().get(next);
            double leg = position.milesTo(corner);
            if (leg > miles) {
                turnTo(corner);
                position = between(position, corner, miles / leg);
                return;
            }
            miles -= leg;
            if (leg > 0) {
                turnTo(corner);
            }
            position = corner;
            next++;
            if (next == route.path().size()) {
                route = null;
            }
        }
    }

    /** Whether the last drive changed anything, or there was none yet. */
    boolean moved() {
        return moved;
    }

    /** Its speed is that of the street, so that a meter can tell how long the drive would have taken. */
    Location location(UUID tripId, Instant at) {
        return new Location(position.lon(), position.lat(), heading, speed, tripId, at);
    }

    private void turnTo(Point corner) {
        double east = (corner.lon() - position.lon()) * Math.cos(Math.toRadians(position.lat()));
        double north = corner.lat() - position.lat();
        heading = (Math.toDegrees(Math.atan2(east, north)) + 360) % 360;
    }

    private static Point between(Point from, Point to, double share) {
        return new Point(from.lon() + share * (to.lon() - from.lon()), from.lat() + share * (to.lat() - from.lat()));
    }
}
