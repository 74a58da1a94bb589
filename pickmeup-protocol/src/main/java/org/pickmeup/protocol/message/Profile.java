package org.pickmeup.protocol.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.pickmeup.protocol.Limits;

/**
 * What others may know of somebody.
 *
 * @param rating the average of the stars; null before the first
 * @param ratings how many stars were given
 * @param trips how many trips were paid
 * @param since when the backend first saw this person
 * @param vehicle a driver's car in words; null for a passenger
 */
public record Profile(
        Double rating,
        @JsonProperty(required = true) int ratings,
        @JsonProperty(required = true) int trips,
        @JsonProperty(required = true) Instant since,
        String vehicle)
        implements Message {

    public Profile {
        Checks.required("since", since);
        vehicle = Checks.optionalText("vehicle", vehicle, Limits.VEHICLE_LENGTH);
    }
}
