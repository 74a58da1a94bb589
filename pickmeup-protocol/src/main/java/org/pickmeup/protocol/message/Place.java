package org.pickmeup.protocol.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.pickmeup.protocol.Limits;

/**
 * A point with a name.
 *
 * @param label what people call it; null where nobody said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Place(
        @JsonProperty(required = true) double lon,
        @JsonProperty(required = true) double lat,
        String label) {

    public Place {
        Checks.longitude(lon);
        Checks.latitude(lat);
        label = Checks.optionalText("label", label, Limits.TEXT_LENGTH);
    }
}
