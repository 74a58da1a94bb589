package org.pickmeup.protocol.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.pickmeup.protocol.Limits;

/** The open requests in one cell of a grid. */
public record NearbyRequests(@JsonProperty(required = true) List<Open> requests, Instant at) implements Message {

    /**
     * A request that nobody has taken yet.
     *
     * @param tripId null from a passenger of 2014
     */
    public record Open(
            @JsonProperty(required = true) String passengerId,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) Place pickup,
            Place destination,
            Estimate estimate,
            UUID tripId) {

        public Open {
            Checks.id("passengerId", passengerId);
            name = Checks.text("name", name, Limits.NAME_LENGTH);
            Checks.required("pickup", pickup);
        }
    }

    public NearbyRequests {
        requests = List.copyOf(Checks.required("requests", requests));
    }
}
