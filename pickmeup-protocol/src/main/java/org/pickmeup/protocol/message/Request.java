package org.pickmeup.protocol.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.pickmeup.protocol.Limits;

/**
 * A passenger wants a ride.
 *
 * @param lon where to be picked up
 * @param lat where to be picked up
 * @param pickup what people call the point of pickup; null where nobody said
 * @param destination null where the passenger tells the driver in the car, as in 2014
 * @param estimate null where there is no destination
 * @param tripId null from a client of 2014, whose passenger cannot confirm a driver
 */
public record Request(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) double lon,
        @JsonProperty(required = true) double lat,
        Label pickup,
        Place destination,
        Estimate estimate,
        UUID tripId,
        Instant at)
        implements Message {

    /** The name of a point that stands elsewhere in the message. */
    public record Label(String label) {

        public Label {
            label = Checks.optionalText("label", label, Limits.TEXT_LENGTH);
        }
    }

    public Request {
        name = Checks.name("name", name, Limits.NAME_LENGTH);
        Checks.longitude(lon);
        Checks.latitude(lat);
    }

    /** The point of pickup with its name. */
    public Place pickupPlace() {
        return new Place(lon, lat, pickup == null ? null : pickup.label());
    }
}
