package org.pickmeup.protocol.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/** The free drivers in one cell of a grid. */
public record Nearby(@JsonProperty(required = true) List<Car> cars, Instant at) implements Message {

    /**
     * A free driver.
     *
     * @param id the driver's
     * @param heading degrees from north, clockwise; null where it is not known
     */
    public record Car(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) double lon,
            @JsonProperty(required = true) double lat,
            Double heading) {

        public Car {
            Checks.id("id", id);
            Checks.longitude(lon);
            Checks.latitude(lat);
        }
    }

    public Nearby {
        cars = List.copyOf(Checks.required("cars", cars));
    }
}
