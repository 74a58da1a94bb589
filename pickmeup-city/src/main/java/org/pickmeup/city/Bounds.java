package org.pickmeup.city;

/** The rectangle that a map covers, in degrees. */
public record Bounds(double west, double south, double east, double north) {

    public Point centre() {
        return new Point((west + east) / 2, (south + north) / 2);
    }

    public boolean contains(Point point) {
        return west <= point.lon() && point.lon() <= east && south <= point.lat() && point.lat() <= north;
    }
}
