package org.pickmeup.backend.fare;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.pickmeup.backend.fare.TrackStore.Entry;
import org.pickmeup.backend.trip.Trip;
import org.pickmeup.backend.trip.TripChanged;
import org.pickmeup.backend.wire.HearingChanged;
import org.pickmeup.backend.wire.MessageHandler;
import org.pickmeup.backend.worker.Bell;
import org.pickmeup.backend.worker.Worker;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Location;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the positions of drivers who are on a trip, and when nothing was heard. Everybody else's position is remembered in
 * memory alone. What is kept is written twice a second, and before anybody asks what a ride comes to.
 */
@Component
class TrackRecorder extends Worker implements MessageHandler<Location> {

    private static final Logger log = LoggerFactory.getLogger(TrackRecorder.class);

    /** As many as a town's drivers send while its database is away for two minutes. */
    private static final int MOST_WAITING = 100_000;

    private final TrackStore store;
    private final Clock clock;
    private final Map<Person, UUID> driving = new ConcurrentHashMap<>();
    private final Map<Person, TrackPoint> lastSeen = new ConcurrentHashMap<>();
    private final Object writing = new Object();

    private List<Entry> entries = new ArrayList<>();
    private List<Absence> absences = new ArrayList<>();
    private Instant deafSince;

    TrackRecorder(TrackStore store, Clock clock) {
        super("track", new Bell());
        this.store = store;
        this.clock = clock;
    }

    /** What a process that was killed has left. */
    @Override
    public void start() {
        driving.putAll(store.driving());
        deafSince = store.lastHeard().orElse(null);
        super.start();
    }

    @Override
    public Channel channel() {
        return Channel.LOCATION;
    }

    @Override
    public boolean transactional() {
        return false;
    }

    @Override
    public void handle(Topic topic, Location location, boolean retained) {
        if (topic.person().role() == Role.DRIVER) {
            TrackPoint point = TrackPoint.of(location, clock.instant());
            lastSeen.put(topic.person(), point);
            UUID trip = driving.get(topic.person());
            if (trip != null) {
                keep(trip, point);
            }
        }
    }

    @Override
    public void cleared(Topic topic) {
        lastSeen.remove(topic.person());
    }

    /** A track begins where its driver was seen last: a car that stands says nothing until it moves. */
    @TransactionalEventListener(fallbackExecution = true)
    void follow(TripChanged changed) {
        Trip now = changed.now();
        if (changed.before() != null) {
            changed.before().driverPerson().ifPresent(driver -> driving.remove(driver, now.id()));
        }
        if (now.isUnderWay()) {
            now.driverPerson().ifPresent(driver -> follow(driver, now.id(), changed.before()));
        }
    }

    private void follow(Person driver, UUID tripId, Trip before) {
        driving.put(driver, tripId);
        TrackPoint point = lastSeen.get(driver);
        if (point != null && (before == null || !before.isDrivenBy(driver))) {
            keep(tripId, point.at(clock.instant()));
        }
    }

    @EventListener
    synchronized void follow(HearingChanged changed) {
        if (!changed.hearing()) {
            deafSince = changed.at();
        } else if (deafSince != null) {
            absences.add(new Absence(deafSince, changed.at()));
            deafSince = null;
        }
    }

    private synchronized void keep(UUID tripId, TrackPoint point) {
        if (entries.size() < MOST_WAITING) {
            entries.add(new Entry(tripId, point));
        }
    }

    @Override
    protected void work() {
        write();
    }

    @Override
    protected void close() {
        try {
            write();
        } catch (DataAccessException | TransactionException e) {
            log.warn("The last {} positions could not be kept: {}", entries.size(), e.getMessage());
        }
    }

    /** Writes what is not written yet; when it returns, all that was heard before is in the database. */
    void write() {
        synchronized (writing) {
            List<Entry> newEntries;
            List<Absence> newAbsences;
            synchronized (this) {
                newEntries = List.copyOf(entries);
                newAbsences = List.copyOf(absences);
            }
            if (newEntries.isEmpty() && newAbsences.isEmpty()) {
                return;
            }
            store.add(newEntries, newAbsences);
            synchronized (this) {
                entries = new ArrayList<>(entries.subList(newEntries.size(), entries.size()));
                absences = new ArrayList<>(absences.subList(newAbsences.size(), absences.size()));
            }
        }
    }
}
