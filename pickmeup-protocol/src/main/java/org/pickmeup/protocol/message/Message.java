package org.pickmeup.protocol.message;

import java.time.Instant;
import java.util.UUID;

/** The payload of a message, in the form that its channel prescribes. */
public sealed interface Message
        permits Chat,
                InboxMessage,
                Location,
                Nearby,
                NearbyRequests,
                Payment,
                Picture,
                Presence,
                Profile,
                Rating,
                Request,
                TripStatus {

    /** The trip that this is about, made by the passenger with the request; null where the sender told none. */
    default UUID tripId() {
        return null;
    }

    /** When it was sent, by the sender's clock; null where the sender told none. */
    default Instant at() {
        return null;
    }
}
