package org.pickmeup.backend.fare;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pickmeup.backend.ledger.Money;
import org.pickmeup.backend.trip.Fares;
import org.pickmeup.backend.trip.Trip;
import org.pickmeup.protocol.FareTable;
import org.pickmeup.protocol.message.Estimate;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.TripStatus.Fare;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What rides cost, by the table and by what was seen of them. */
@Component
class TrackedFares implements Fares {

    private static final Logger log = LoggerFactory.getLogger(TrackedFares.class);

    /** The contract knows no larger amount. */
    private static final BigDecimal MOST_MONEY = new BigDecimal(1_000_000);

    private final FareTable table;
    private final Money noShow;
    private final Assessment assessment;
    private final Meter meter;
    private final TrackRecorder recorder;
    private final TrackStore store;

    TrackedFares(FareProperties properties, TrackRecorder recorder, TrackStore store) {
        this.table = properties.table();
        this.noShow = new Money(properties.noShow());
        this.assessment = new Assessment(table, properties.tolerance());
        this.meter = new Meter(properties.timeLapse());
        this.recorder = recorder;
        this.store = store;
    }

    /** The passenger's distance and time at our table, whatever cost a page found with the table of yesterday. */
    @Override
    public Estimate quote(Estimate estimate) {
        if (estimate == null) {
            return null;
        }
        BigDecimal cost = table.cost(estimate.distance(), estimate.time());
        return cost.compareTo(MOST_MONEY) > 0 ? null : new Estimate(estimate.distance(), estimate.time(), cost);
    }

    @Override
    public Assessed assess(Trip trip, Fare claimed, Instant heardAt) {
        recorder.write();
        List<TrackPoint> track = store.track(trip.id());
        if (claimed == null) {
            return new Assessed(assessment.unclaimed(sighting(trip, track, lastSeen(track, heardAt))), null);
        }
        Assessed assessed = assessment.assess(claimed, sighting(trip, track, heardAt));
        if (assessed.claimed() != null) {
            log.info("Trip {}: the driver claims {}, what was seen makes it {}", trip.id(), claimed, assessed.fare());
        }
        return assessed;
    }

    /** A driver who is gone has ended the ride nobody knows when: what was not seen is not charged. */
    private static Instant lastSeen(List<TrackPoint> track, Instant heardAt) {
        return track.isEmpty() ? heardAt : track.get(track.size() - 1).at();
    }

    private Optional<Sighting> sighting(Trip trip, List<TrackPoint> track, Instant end) {
        Instant accepted = trip.reached().getOrDefault(Phase.ACCEPTED, end);
        List<Absence> absences = store.absencesSince(accepted.minus(RideTimes.LATE));
        return Sighting.of(track, RideTimes.of(trip.reached(), end, absences), absences, meter, stretch(trip));
    }

    /** A driver of 2014 measures on a Mercator map, which the more stretches the further from the equator it is. */
    private static double stretch(Trip trip) {
        return trip.order().confirms()
                ? 1
                : 1 / Math.cos(Math.toRadians(trip.order().pickup().lat()));
    }

    @Override
    public Money noShow() {
        return noShow;
    }
}
