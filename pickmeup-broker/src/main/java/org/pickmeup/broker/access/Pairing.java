package org.pickmeup.broker.access;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * How a passenger and a driver stand to one another.
 *
 * @param tripId the trip that it is about; null where nobody has named one, as with clients of 2014
 * @param told whether the backend knows of it
 * @param since when it came to this
 */
record Pairing(Stage stage, UUID tripId, boolean told, Instant since) {

    enum Stage {
        /** The driver has offered to drive, and the passenger has not answered yet. */
        OFFERED,
        /** On a ride, or on the way to it. */
        PAIRED,
        /** The ride is over, or called off. */
        OVER,
        /** It came to no ride, or none that is known of. */
        DECLINED
    }

    boolean isOver() {
        return stage == Stage.OVER || stage == Stage.DECLINED;
    }

    boolean is(Stage stage) {
        return this.stage == stage;
    }

    /** Whether a message that names this trip, or none where that is null, is about this pairing. */
    boolean concerns(UUID trip) {
        return trip == null || tripId == null || trip.equals(tripId);
    }

    /** Whether a message that comes late is plainly about this pairing, and not about what came after it. */
    boolean isNamedBy(UUID trip) {
        return Objects.equals(trip, tripId);
    }

    /** What becomes of it when one of the two says that it is over, or the backend. */
    Pairing ended(UUID trip, Instant at) {
        return isOver() || !concerns(trip)
                ? this
                : new Pairing(is(Stage.PAIRED) ? Stage.OVER : Stage.DECLINED, trip == null ? tripId : trip, false, at);
    }
}
