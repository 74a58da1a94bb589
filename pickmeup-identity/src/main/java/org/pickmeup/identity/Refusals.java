package org.pickmeup.identity;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was asked for and not given: counted in {@code pickmeup.refused}, by where it was refused and why, and told in
 * the log once a minute for each of these, so that whoever asks a thousand times does not fill it.
 */
public final class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final int SHOWN = 100;

    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<Place, Tally> tallies = new ConcurrentHashMap<>();

    private record Place(String where, String reason) {}

    public Refusals(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Counts a refusal, and logs it unless one like it was logged less than a minute ago.
     *
     * @param where what was refused, one of a few constants: {@code connect}, {@code publish}, {@code session}
     * @param reason why, one of a few constants: {@code credentials}
     * @param who whose wish it was, as far as known: a client id or an address; may be null
     * @param what what it was about: a topic, a filter, a path; never a payload or a token; may be null
     */
    public void add(String where, String reason, String who, String what) {
        Tally tally = tallies.computeIfAbsent(new Place(where, reason), this::tally);
        tally.counter.increment();
        long untold = tally.untold(clock.instant());
        if (untold > 0) {
            log.info(
                    "Refused {}, {}: {} since this was last told, the last by {}: {}",
                    where,
                    reason,
                    untold,
                    shown(who),
                    shown(what));
        }
    }

    private Tally tally(Place place) {
        return new Tally(Counter.builder("pickmeup.refused")
                .description("What was asked for and not given")
                .tag("where", place.where())
                .tag("reason", place.reason())
                .register(meters));
    }

    /** What strangers say of themselves, on one line and short. */
    private static String shown(String text) {
        if (text == null) {
            return "-";
        }
        String line = text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    private static final class Tally {

        private final Counter counter;
        private Instant quietUntil = Instant.MIN;
        private long untold;

        private Tally(Counter counter) {
            this.counter = counter;
        }

        /** How many there were since the log was last told, this one included; 0 while it is not to be told. */
        private synchronized long untold(Instant now) {
            untold++;
            if (now.isBefore(quietUntil)) {
                return 0;
            }
            quietUntil = now.plus(QUIET);
            long telling = untold;
            untold = 0;
            return telling;
        }
    }
}
