package org.pickmeup.backend.trace;

import java.util.UUID;
import org.slf4j.MDC;

/** While this is open, what is logged on this thread is about a trip: structured logs have its id as {@code tripId}. */
public final class AboutTrip implements AutoCloseable {

    private static final String FIELD = "tripId";

    private final String before = MDC.get(FIELD);

    private AboutTrip(UUID tripId) {
        if (tripId != null) {
            MDC.put(FIELD, tripId.toString());
        }
    }

    /** @param tripId null where none is told: then it is about whatever it was about before */
    public static AboutTrip of(UUID tripId) {
        return new AboutTrip(tripId);
    }

    @Override
    public void close() {
        if (before == null) {
            MDC.remove(FIELD);
        } else {
            MDC.put(FIELD, before);
        }
    }
}
