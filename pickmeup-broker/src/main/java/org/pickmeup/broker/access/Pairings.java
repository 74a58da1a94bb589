package org.pickmeup.broker.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.pickmeup.broker.access.Pairing.Stage;
import org.pickmeup.protocol.Person;

/**
 * Who is on a ride with whom, as far as the messages tell that were let pass. It lives in memory: what was said before the
 * start is not known, except for what the broker has retained. Safe for use by many threads.
 */
public final class Pairings {

    /** How long it is known that somebody has asked for a ride, and that two were on one: late words are about it. */
    private static final Duration MEMORY = Duration.ofDays(1);

    private static final Duration OVERLAP = Duration.ofSeconds(1);

    private final Duration grace;
    private final Clock clock;
    private final Map<Person, Asked> asked = new ConcurrentHashMap<>();
    private final Map<Couple, Pairing> pairings = new ConcurrentHashMap<>();
    private volatile Instant backendHeard;
    private Instant swept;

    /** A passenger's request: whether it is on show, and of which trip. */
    private record Asked(boolean open, UUID tripId, Instant at) {}

    /**
     * @param grace how long two may still write to one another when their ride is over, and how long after a start people
     *     may repeat what was said before it
     */
    public Pairings(Duration grace, Clock clock) {
        this.grace = grace;
        this.clock = clock;
        this.swept = clock.instant();
    }

    /** Whether the rides are known: the backend has told of them since the start. */
    boolean knowRides() {
        return backendHeard != null;
    }

    /** Whether offers and answers are known, too: whoever was interrupted by the start has repeated them by now. */
    public boolean knowOffers() {
        Instant heard = backendHeard;
        return heard != null && isOver(heard, grace);
    }

    /** Whether a request of that passenger is on show. */
    boolean isOpen(Person passenger) {
        Asked request = asked.get(passenger);
        return request != null && request.open();
    }

    /** Whether that passenger has asked for a ride lately, so that an offer for it may come late. */
    boolean hasAsked(Person passenger) {
        return asked.containsKey(passenger);
    }

    Optional<Pairing> of(Person one, Person other) {
        return Optional.ofNullable(pairings.get(Couple.of(one, other)));
    }

    /** Whether the two are over so recently that they may still thank each other. */
    boolean inGrace(Pairing pairing) {
        return !isOver(pairing.since(), grace);
    }

    void backendHeard() {
        if (backendHeard == null) {
            backendHeard = clock.instant();
        }
    }

    void asked(Person passenger, UUID tripId) {
        asked.put(passenger, new Asked(true, tripId, clock.instant()));
    }

    void askedNoMore(Person passenger) {
        asked.computeIfPresent(passenger, (who, request) -> new Asked(false, request.tripId(), clock.instant()));
    }

    /** The driver offers to drive. A passenger whose request has no id cannot answer, so that the ride is on at once. */
    void offered(Couple couple, UUID tripId) {
        Asked request = asked.get(couple.passenger());
        boolean decided = tripId == null && request != null && request.tripId() == null && isOnShow(request);
        Stage stage = decided ? Stage.PAIRED : Stage.OFFERED;
        pairings.compute(
                couple,
                (who, known) -> known != null && known.is(Stage.PAIRED)
                        ? known
                        : new Pairing(stage, tripId, false, clock.instant()));
    }

    /** Or was a moment ago: a driver of 2014 takes it down before it accepts. */
    private boolean isOnShow(Asked request) {
        return request.open() || !isOver(request.at(), grace);
    }

    /** The passenger has chosen the driver; said again of a trip that is over it changes nothing. */
    void chosen(Couple couple, UUID tripId) {
        pairings.compute(
                couple,
                (who, known) -> known != null && known.isOver() && known.isNamedBy(tripId)
                        ? known
                        : new Pairing(
                                Stage.PAIRED, tripId, known != null && known.told() && known.isNamedBy(tripId), now()));
    }

    /** The backend says that the two are on that trip. */
    void told(Couple couple, UUID tripId) {
        pairings.put(couple, new Pairing(Stage.PAIRED, tripId, true, now()));
    }

    /** One of the two says that it is over between them. */
    void over(Couple couple, UUID tripId) {
        pairings.computeIfPresent(couple, (who, known) -> known.ended(tripId, now()));
    }

    /** The backend says that it is over between them, maybe of two that nothing is known of. */
    void toldOver(Couple couple, UUID tripId) {
        pairings.compute(
                couple,
                (who, known) ->
                        known == null ? new Pairing(Stage.DECLINED, tripId, true, now()) : known.ended(tripId, now()));
    }

    /** Nobody is on that trip any more. */
    void over(Person passenger, UUID tripId) {
        endAll(passenger, known -> known.isNamedBy(tripId));
    }

    /** The backend knows of no trip of that person; of one that it has yet to hear of it cannot know. */
    void idle(Person person) {
        endAll(person, known -> known.is(Stage.PAIRED) && known.told());
    }

    private void endAll(Person person, Predicate<Pairing> which) {
        pairings.replaceAll((couple, known) ->
                (couple.passenger().equals(person) || couple.driver().equals(person)) && which.test(known)
                        ? known.ended(known.tripId(), now())
                        : known);
    }

    /**
     * Forgets what was long ago.
     *
     * @return of whom one may have lost a right to hear the other since this was last asked
     */
    public synchronized List<Couple> sweep() {
        Instant now = now();
        asked.values().removeIf(request -> !request.open() && isOver(request.at(), MEMORY));
        List<Couple> parted = new ArrayList<>();
        pairings.forEach((couple, pairing) -> {
            boolean forgotten = isOver(pairing.since(), MEMORY) && pairings.remove(couple, pairing);
            if (forgotten
                    || pairing.is(Stage.OVER)
                            && (isNew(pairing.since()) || isNew(pairing.since().plus(grace)))) {
                parted.add(couple);
            }
        });
        // What other threads are about to put in may be a moment older than this.
        swept = now.minus(OVERLAP);
        return parted;
    }

    private boolean isNew(Instant event) {
        return !event.isBefore(swept) && !event.isAfter(clock.instant());
    }

    private boolean isOver(Instant begun, Duration duration) {
        return !begun.plus(duration).isAfter(clock.instant());
    }

    private Instant now() {
        return clock.instant();
    }
}
