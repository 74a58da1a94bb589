package org.pickmeup.protocol.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.pickmeup.protocol.Limits;

/**
 * Somebody is here. Retained, and cleared by the last will.
 *
 * @param name the display name
 * @param vehicle a driver's car in words, as its profile tells it; null where there is none to tell
 */
public record Presence(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) Instant connectionTime,
        String vehicle,
        Instant at)
        implements Message {

    public Presence {
        name = Checks.name("name", name, Limits.NAME_LENGTH);
        Checks.required("connectionTime", connectionTime);
        vehicle = vehicle == null || vehicle.isBlank() ? null : Checks.name("vehicle", vehicle, Limits.VEHICLE_LENGTH);
    }
}
