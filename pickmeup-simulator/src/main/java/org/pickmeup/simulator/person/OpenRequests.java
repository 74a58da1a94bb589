package org.pickmeup.simulator.person;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pickmeup.city.Point;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.message.Request;

/** The requests that nobody has taken yet, as one driver sees them. */
final class OpenRequests {

    /** @param since when this driver heard of it */
    record Open(Person passenger, Request request, Instant since) {

        Point pickup() {
            return new Point(request.lon(), request.lat());
        }
    }

    private final Map<Person, Open> requests = new LinkedHashMap<>();

    void add(Person passenger, Request request, Instant now) {
        requests.put(passenger, new Open(passenger, request, now));
    }

    void remove(Person passenger) {
        requests.remove(passenger);
    }

    void clear() {
        requests.clear();
    }

    /** The nearest of those that a driver there would take. Whoever is not simulated goes first. */
    Optional<Open> wanted(Point position, Personality personality, World world) {
        return requests.values().stream()
                .filter(open -> isWanted(open, position, personality, world))
                .min(Comparator.comparingDouble(open -> open.pickup().milesTo(position)));
    }

    private static boolean isWanted(Open open, Point position, Personality personality, World world) {
        Instant now = world.clock().instant();
        Duration known = Duration.between(open.since(), now);
        Duration hesitation = personality.hesitation(open.pickup().milesTo(position));
        return known.compareTo(hesitation) >= 0
                && (known.compareTo(world.patience()) >= 0 || !world.strangers().isNear(open.pickup(), now));
    }
}
