package org.pickmeup.web.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pickmeup.protocol.Person;

/**
 * Whose names are in use: those who are present on the broker, and those who are expected there or back. Of the sessions
 * under one name the latest has it; their ids are in the order in which they began.
 */
final class Names {

    private final Duration grace;
    private final Clock clock;
    private final Map<Person, Use> uses = new HashMap<>();

    Names(Duration grace, Clock clock) {
        this.grace = grace;
        this.clock = clock;
    }

    /** Gives the name to a session and keeps it for a while, unless it is in use. */
    synchronized boolean reserve(Person person, String session) {
        forgetWhoIsNotComing();
        if (uses.containsKey(person)) {
            return false;
        }
        give(person, session);
        return true;
    }

    /**
     * Keeps the name for a while for the session that has it.
     *
     * @return whether it has it, still or again: what was given out before this process started is not known here
     */
    synchronized boolean keep(Person person, String session) {
        if (!has(person, session)) {
            return false;
        }
        give(person, session);
        return true;
    }

    /** Gives the name back at once, if that session has it. */
    synchronized void release(Person person, String session) {
        if (has(person, session)) {
            uses.remove(person);
        }
    }

    /** @param session which somebody has proved to be theirs; null for one of no kept session */
    synchronized boolean has(Person person, String session) {
        forgetWhoIsNotComing();
        var use = uses.get(person);
        return use != null && session != null && (use.session == null || session.compareTo(use.session) >= 0);
    }

    /** @param connectionTime as the person's presence tells it */
    synchronized void appeared(Person person, Instant connectionTime) {
        var use = uses.computeIfAbsent(person, somebody -> new Use());
        use.present = true;
        if (use.newest == null || connectionTime.isAfter(use.newest)) {
            use.newest = connectionTime;
        }
    }

    /** When the newest page of a person has connected that is present, or was until a while ago. */
    synchronized Optional<Instant> newestConnection(Person person) {
        return Optional.ofNullable(uses.get(person)).map(use -> use.newest);
    }

    /** Keeps the name of somebody who has gone, who may only have reloaded the page. */
    synchronized void disappeared(Person person) {
        var use = uses.get(person);
        if (use != null && use.present) {
            leave(use);
        }
    }

    /** For a new connection to the broker, which tells anew who is present, but not who has gone meanwhile. */
    synchronized void forgetWhoIsPresent() {
        uses.values().stream().filter(use -> use.present).forEach(this::leave);
    }

    synchronized int inUse() {
        forgetWhoIsNotComing();
        return uses.size();
    }

    /** Gives the name to a session, whoever has it. */
    synchronized void give(Person person, String session) {
        var use = uses.computeIfAbsent(person, somebody -> new Use());
        use.session = session;
        use.keptUntil = clock.instant().plus(grace);
    }

    private void leave(Use use) {
        use.present = false;
        use.keptUntil = clock.instant().plus(grace);
    }

    private void forgetWhoIsNotComing() {
        var now = clock.instant();
        uses.values().removeIf(use -> !use.present && !now.isBefore(use.keptUntil));
    }

    private static final class Use {

        /** Null for somebody whom only the broker has told of. */
        private String session;

        private boolean present;
        private Instant keptUntil;
        private Instant newest;
    }
}
