package org.pickmeup.web.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pickmeup.protocol.Person;

/** Whose names are in use: those who are present on the broker, and those who are expected there or back. */
final class Names {

    private final Duration grace;
    private final Clock clock;
    private final Set<Person> present = new HashSet<>();
    private final Map<Person, Instant> keptUntil = new HashMap<>();
    private final Map<Person, Instant> newest = new HashMap<>();

    Names(Duration grace, Clock clock) {
        this.grace = grace;
        this.clock = clock;
    }

    /** Keeps the name for a while, unless it is in use. */
    synchronized boolean reserve(Person person) {
        var now = clock.instant();
        keptUntil.values().removeIf(end -> !now.isBefore(end));
        newest.keySet().removeIf(known -> !present.contains(known) && !keptUntil.containsKey(known));
        if (present.contains(person) || keptUntil.containsKey(person)) {
            return false;
        }
        keep(person);
        return true;
    }

    /** Keeps the name for a while for whoever has it. */
    synchronized void keep(Person person) {
        keptUntil.put(person, clock.instant().plus(grace));
    }

    /** Gives the name back at once. */
    synchronized void release(Person person) {
        present.remove(person);
        keptUntil.remove(person);
        newest.remove(person);
    }

    /** @param connectionTime as the person's presence tells it */
    synchronized void appeared(Person person, Instant connectionTime) {
        present.add(person);
        newest.merge(person, connectionTime, (known, told) -> told.isAfter(known) ? told : known);
    }

    /** When the newest page of a person has connected that is present, or was until a while ago. */
    synchronized Optional<Instant> newestConnection(Person person) {
        return Optional.ofNullable(newest.get(person));
    }

    /** Keeps the name of somebody who has gone, who may only have reloaded the page. */
    synchronized void disappeared(Person person) {
        if (present.remove(person)) {
            keep(person);
        }
    }

    /** For a new connection to the broker, which tells anew who is present, but not who has gone meanwhile. */
    synchronized void forgetWhoIsPresent() {
        present.forEach(this::keep);
        present.clear();
    }
}
