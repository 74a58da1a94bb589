package org.pickmeup.app.ride;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.pickmeup.protocol.message.Estimate;
import org.pickmeup.protocol.message.Place;
import org.pickmeup.protocol.message.Request;

/** What passengers ask for who have no page of their own. */
final class Requests {

    private Requests() {}

    /** A ride of four minutes and $8.13, from the street that all of them stand on. */
    static Request of(String name, double lon) {
        return new Request(
                name,
                lon,
                -34.9060,
                new Request.Label("Colonia"),
                new Place(-56.1800, -34.9050, "Mercedes"),
                new Estimate(1.5, 240, new BigDecimal("8.13")),
                UUID.randomUUID(),
                Instant.now());
    }
}
