package org.pickmeup.backend.wire;

import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Since when the backend hears what is said. What somebody has not said in the meantime, nobody can know before. */
@Component
public class Hearing {

    private final ApplicationEventPublisher events;

    private volatile Instant since;

    Hearing(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Empty while there is no connection to the broker. */
    public Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    void begins(Instant now) {
        since = now;
        events.publishEvent(new HearingChanged(true, now));
    }

    void ends(Instant now) {
        if (since != null) {
            since = null;
            events.publishEvent(new HearingChanged(false, now));
        }
    }
}
