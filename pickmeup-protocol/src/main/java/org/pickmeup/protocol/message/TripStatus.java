package org.pickmeup.protocol.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.pickmeup.protocol.Limits;

/**
 * A trip as the backend knows it, for both who are on it.
 *
 * @param driver null before somebody has accepted
 * @param destination null where the passenger told none
 * @param estimate null where there is no destination
 * @param fare what the ride came to; null before its end
 * @param startedAt null before the start, as {@code acceptedAt} and {@code endedAt} before theirs
 */
public record TripStatus(
        @JsonProperty(required = true) UUID tripId,
        @JsonProperty(required = true) Phase phase,
        @JsonProperty(required = true) Party passenger,
        Party driver,
        @JsonProperty(required = true) Place pickup,
        Place destination,
        Estimate estimate,
        Fare fare,
        Instant requestedAt,
        Instant acceptedAt,
        Instant startedAt,
        Instant endedAt,
        Instant at)
        implements Message {

    /** One of the two on a trip, with the display name. */
    public record Party(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String name) {

        public Party {
            Checks.id("id", id);
            name = Checks.text("name", name, Limits.NAME_LENGTH);
        }
    }

    /**
     * What a ride came to.
     *
     * @param distance miles
     * @param time seconds
     * @param cost dollars
     * @param tip dollars; null before the payment
     */
    public record Fare(
            @JsonProperty(required = true) double distance,
            @JsonProperty(required = true) double time,
            @JsonProperty(required = true) BigDecimal cost,
            BigDecimal tip) {}

    public TripStatus {
        Checks.required("tripId", tripId);
        Checks.required("phase", phase);
        Checks.required("passenger", passenger);
        Checks.required("pickup", pickup);
    }
}
