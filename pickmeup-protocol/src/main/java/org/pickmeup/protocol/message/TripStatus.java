package org.pickmeup.protocol.message;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param fare what the ride came to, or the fee where the passenger did not come; null before that
 * @param claimed the driver's own figures, where the backend replaced them; null where it did not
 * @param startedAt null before the start, as the other times before theirs
 * @param cancelledBy {@code driver}, {@code passenger} or {@code backend}; null unless cancelled
 * @param reason why it was cancelled, expired, or put back to the other drivers; null where nobody said
 * @param driverGoneSince since when the driver has been out of reach, if that is long; null otherwise
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
        Fare claimed,
        Instant requestedAt,
        Instant acceptedAt,
        Instant arrivedAt,
        Instant startedAt,
        Instant endedAt,
        Instant paidAt,
        String cancelledBy,
        String reason,
        Instant driverGoneSince,
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
    @JsonInclude(JsonInclude.Include.NON_NULL)
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
