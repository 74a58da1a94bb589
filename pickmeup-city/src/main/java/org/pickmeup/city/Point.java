package org.pickmeup.city;

/**
 * A position on the earth.
 *
 * @param lon degrees east, -180 to 180
 * @param lat degrees north, -90 to 90
 */
public record Point(double lon, double lat) {

    private static final double EARTH_RADIUS_MILES = 3958.7613;

    /** @throws IllegalArgumentException when the position is not on the earth */
    public Point {
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            throw new IllegalArgumentException("Not a longitude and latitude in degrees: " + lon + "," + lat);
        }
    }

    /** The great-circle distance, by the haversine formula. */
    public double milesTo(Point other) {
        var northing = Math.toRadians(other.lat - lat) / 2;
        var easting = Math.toRadians(other.lon - lon) / 2;
        var haversine = Math.pow(Math.sin(northing), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(easting), 2);
        return 2 * EARTH_RADIUS_MILES * Math.asin(Math.sqrt(haversine));
    }

    /** The point that lies this share (0 to 1) of the way to another one nearby. */
    Point towards(Point other, double share) {
        return new Point(lon + share * (other.lon - lon), lat + share * (other.lat - lat));
    }
}
