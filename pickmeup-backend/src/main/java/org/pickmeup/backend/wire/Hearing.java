package org.pickmeup.backend.wire;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Since when the backend hears what is said. What somebody has not said in the meantime, nobody can know before. */
@Component
public class Hearing {

    private volatile Instant since;

    /** Empty while there is no connection to the broker. */
    public Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    void begins(Instant now) {
        since = now;
    }

    void ends() {
        since = null;
    }
}
