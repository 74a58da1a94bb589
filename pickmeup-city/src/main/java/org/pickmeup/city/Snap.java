package org.pickmeup.city;

import org.pickmeup.city.StreetGraph.Segment;

/**
 * A place on a street.
 *
 * @param share how far along the segment it lies, 0 to 1
 */
record Snap(Segment segment, double share, Point point) {

    /** The point of the segment nearest to a place, on a plane: exact enough within a city. */
    static Snap onto(Segment segment, Point from, Point to, Point place) {
        var east = east(from, to);
        var north = to.lat() - from.lat();
        var length = east * east + north * north;
        var along = east * east(from, place) + north * (place.lat() - from.lat());
        var share = length == 0 ? 0 : Math.min(1, Math.max(0, along / length));
        return new Snap(segment, share, from.towards(to, share));
    }

    /** Comparable between snaps of one place; of no use otherwise. */
    double offset(Point place) {
        var east = east(place, point);
        var north = point.lat() - place.lat();
        return east * east + north * north;
    }

    private static double east(Point from, Point to) {
        return (to.lon() - from.lon()) * Math.cos(Math.toRadians(from.lat()));
    }
}
