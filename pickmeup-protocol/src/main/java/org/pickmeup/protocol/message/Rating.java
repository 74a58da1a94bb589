package org.pickmeup.protocol.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/**
 * One side rates the other after the ride. The passenger's rating of the driver comes with the {@link Payment}.
 *
 * @param by {@code driver}
 * @param rating stars, 1 to 5
 */
public record Rating(
        @JsonProperty(required = true) UUID tripId,
        @JsonProperty(required = true) String by,
        @JsonProperty(required = true) int rating,
        Instant at)
        implements Message {

    public Rating {
        Checks.required("tripId", tripId);
        Checks.role("by", by);
    }
}
