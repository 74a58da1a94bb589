package org.pickmeup.simulator.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.simulator.connection.Delays;
import org.pickmeup.simulator.connection.Scene;
import org.pickmeup.simulator.connection.Traffic;
import org.pickmeup.simulator.person.Moment;
import org.pickmeup.simulator.person.Witness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells now and then in the log what has come of the city, from when everybody is connected. */
public final class Report implements Witness {

    private static final Logger log = LoggerFactory.getLogger(Report.class);

    private final Clock clock;
    private final Map<Moment, Integer> moments = new EnumMap<>(Moment.class);
    private final Delays offers = new Delays();
    private Instant began;

    public Report(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void saw(Person who, Moment moment, Duration since) {
        if (who.role() != Role.PASSENGER) {
            return;
        }
        moments.merge(moment, 1, Integer::sum);
        if (moment == Moment.ACCEPTED) {
            offers.add(since);
        }
    }

    /** Says how things are, or that not everybody is there yet. */
    public synchronized void tell(Scene scene) {
        if (began == null) {
            begin(scene);
        } else {
            log.info("{}", line(scene.traffic()));
        }
    }

    private void begin(Scene scene) {
        if (scene.isComplete()) {
            began = clock.instant();
            moments.clear();
            offers.clear();
            scene.traffic().clear();
            log.info("Everybody is connected");
        }
    }

    private String line(Traffic traffic) {
        Duration time = Duration.between(began, clock.instant());
        return "seconds=%d rides=%d given-up=%d said/s=%.0f heard/s=%.0f location=%s offer=%s accept=%s"
                .formatted(
                        time.toSeconds(),
                        moments.getOrDefault(Moment.PAID, 0),
                        moments.getOrDefault(Moment.GIVEN_UP, 0),
                        1000.0 * traffic.said() / time.toMillis(),
                        1000.0 * traffic.heard() / time.toMillis(),
                        percentiles(traffic.locations()),
                        percentiles(traffic.accepts()),
                        percentiles(offers));
    }

    /** Median and 99th percentile, in milliseconds. */
    private static String percentiles(Delays delays) {
        return delays.within(0.5) + "/" + delays.within(0.99);
    }
}
