package org.pickmeup.simulator.person;

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

    /** A request, and when this driver takes it if nobody else has. */
    record Open(Person passenger, Request request, Instant due) {

        Point pickup() {
            return new Point(request.lon(), request.lat());
        }
    }

    private final Map<Person, Open> requests = new LinkedHashMap<>();

    void add(Person passenger, Request request, Instant due) {
        requests.put(passenger, new Open(passenger, request, due));
    }

    void remove(Person passenger) {
        requests.remove(passenger);
    }

    void clear() {
        requests.clear();
    }

    /** The nearest of those that are due. */
    Optional<Open> due(Instant now, Point position) {
        return requests.values().stream()
                .filter(open -> !open.due().isAfter(now))
                .min(Comparator.comparingDouble(open -> open.pickup().milesTo(position)));
    }
}
