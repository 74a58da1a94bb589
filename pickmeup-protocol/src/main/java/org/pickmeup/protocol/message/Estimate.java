package org.pickmeup.protocol.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;

/**
 * What a ride is expected to be before it begins.
 *
 * @param distance miles
 * @param time seconds
 * @param cost dollars
 */
public record Estimate(
        @JsonProperty(required = true) double distance,
        @JsonProperty(required = true) double time,
        @JsonProperty(required = true) BigDecimal cost) {

    public Estimate {
        Checks.amount("distance", distance);
        Checks.amount("time", time);
        Checks.money("cost", cost);
    }
}
