package org.pickmeup.backend.fare;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.pickmeup.protocol.message.Location;

/**
 * Where a driver was on a trip.
 *
 * @param at when the backend heard it
 * @param heading degrees from north, clockwise; null where it was not told
 * @param speed metres a second; null where it was not told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrackPoint(Instant at, double lon, double lat, Double heading, Double speed) {

    private static final double EARTH_MILES = 3958.7613;

    static TrackPoint of(Location location, Instant at) {
        return new TrackPoint(at, location.lon(), location.lat(), location.heading(), location.speed());
    }

    TrackPoint at(Instant instant) {
        return new TrackPoint(instant, lon, lat, heading, speed);
    }

    /** The great-circle distance, by the haversine formula. */
    double milesTo(TrackPoint other) {
        double northing = Math.toRadians(other.lat - lat) / 2;
        double easting = Math.toRadians(other.lon - lon) / 2;
        double haversine = Math.pow(Math.sin(northing), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(easting), 2);
        return 2 * EARTH_MILES * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }
}
