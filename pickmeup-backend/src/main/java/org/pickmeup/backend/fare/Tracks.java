package org.pickmeup.backend.fare;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where drivers were on their trips. */
@Component
public class Tracks {

    private final TrackStore store;

    Tracks(TrackStore store) {
        this.store = store;
    }

    /** The track of a trip in the order of time, up to a second ago; empty where there is none (any more). */
    public List<TrackPoint> of(UUID tripId) {
        return store.track(tripId);
    }
}
