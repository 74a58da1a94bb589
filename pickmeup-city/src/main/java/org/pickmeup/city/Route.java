package org.pickmeup.city;

import java.util.List;

/**
 * A way to drive.
 *
 * @param distance miles
 * @param time seconds, as a car takes that meets no jam
 * @param path at least two points, from the start to the end
 */
public record Route(double distance, double time, List<Point> path) {

    public Route {
        path = List.copyOf(path);
    }
}
