package org.pickmeup.protocol.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/**
 * Where somebody is.
 *
 * @param heading degrees from north, clockwise; null where it is not known
 * @param speed metres a second; null where it is not known
 */
public record Location(
        @JsonProperty(required = true) double lon,
        @JsonProperty(required = true) double lat,
        Double heading,
        Double speed,
        UUID tripId,
        Instant at)
        implements Message {

    public Location {
        Checks.longitude(lon);
        Checks.latitude(lat);
    }
}
