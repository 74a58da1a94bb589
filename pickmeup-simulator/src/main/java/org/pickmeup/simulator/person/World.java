package org.pickmeup.simulator.person;

import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.pickmeup.city.Bounds;
import org.pickmeup.city.City;
import org.pickmeup.city.Point;
import org.pickmeup.city.Route;
import org.pickmeup.protocol.FareTable;
import org.pickmeup.protocol.message.Place;

/**
 * What all simulated people share.
 *
 * @param patience how long a request is left to a driver nearby who is not simulated
 */
public record World(
        City city,
        FareTable fare,
        Day day,
        Duration patience,
        Strangers strangers,
        Reserve reserve,
        Witness witness,
        Clock clock) {

    /** How far from the middle of the city people are drawn, as a share of its extent. */
    private static final double SPREAD = 0.15;

    /** Out at sea and beyond the map's edge the nearest street may be where one came from. */
    private static final int ATTEMPTS = 10;

    private static final double MILES_A_DEGREE_OF_LATITUDE = 69.09;

    /** Some point of a street, more likely towards the middle of the city. */
    Point somewhere(RandomGenerator random) {
        Bounds bounds = city.bounds();
        Point centre = bounds.centre();
        double lon = centre.lon() + random.nextGaussian() * SPREAD * (bounds.east() - bounds.west());
        double lat = centre.lat() + random.nextGaussian() * SPREAD * (bounds.north() - bounds.south());
        return onStreet(lon, lat);
    }

    /** Some point of a street about so many miles away, but within the city. */
    Point somewhereAround(Point centre, double miles, RandomGenerator random) {
        Point point = centre;
        for (int i = 0; i < ATTEMPTS && point.milesTo(centre) < miles / 2; i++) {
            double direction = random.nextDouble(2 * Math.PI);
            double north = miles * Math.cos(direction) / MILES_A_DEGREE_OF_LATITUDE;
            double east =
                    miles * Math.sin(direction) / MILES_A_DEGREE_OF_LATITUDE / Math.cos(Math.toRadians(centre.lat()));
            point = onStreet(centre.lon() + east, centre.lat() + north);
        }
        return point;
    }

    Route route(Point from, Point to) {
        return city.streets().route(from, to);
    }

    /** The point with the name of its street. */
    Place place(Point point) {
        return new Place(
                point.lon(), point.lat(), city.streets().nameNear(point).orElse(null));
    }

    private Point onStreet(double lon, double lat) {
        Bounds bounds = city.bounds();
        return city.streets()
                .nearest(new Point(
                        Math.min(Math.max(lon, bounds.west()), bounds.east()),
                        Math.min(Math.max(lat, bounds.south()), bounds.north())));
    }
}
