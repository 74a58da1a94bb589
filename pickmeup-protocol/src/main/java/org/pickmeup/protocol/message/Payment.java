package org.pickmeup.protocol.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * The passenger pays.
 *
 * @param cost dollars, as {@code tripEnd} told them
 * @param tip dollars on top
 * @param rating the driver's stars, 1 to 5
 */
public record Payment(
        @JsonProperty(required = true) String passengerId,
        @JsonProperty(required = true) String driverId,
        @JsonProperty(required = true) BigDecimal cost,
        @JsonProperty(required = true) BigDecimal tip,
        @JsonProperty(required = true) int rating,
        UUID tripId,
        Instant at)
        implements Message {

    public Payment {
        Checks.id("passengerId", passengerId);
        Checks.id("driverId", driverId);
        Checks.money("cost", cost);
        Checks.money("tip", tip);
    }
}
