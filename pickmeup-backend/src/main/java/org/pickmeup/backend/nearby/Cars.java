package org.pickmeup.backend.nearby;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.pickmeup.backend.wire.Listening;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.message.Location;
import org.pickmeup.protocol.message.Nearby.Car;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The drivers who are here, and where they were seen last. */
@Component("nearbyCars")
class Cars {

    private final Set<String> present = ConcurrentHashMap.newKeySet();
    private final Map<String, Location> places = new ConcurrentHashMap<>();

    void here(Person person) {
        if (person.role() == Role.DRIVER) {
            present.add(person.id());
        }
    }

    void gone(Person person) {
        if (person.role() == Role.DRIVER) {
            present.remove(person.id());
        }
    }

    void at(Person person, Location location) {
        if (person.role() == Role.DRIVER) {
            places.put(person.id(), location);
        }
    }

    void nowhere(Person person) {
        if (person.role() == Role.DRIVER) {
            places.remove(person.id());
        }
    }

    /** Presences and places are retained: those who are still here are about to be heard of again. */
    @EventListener
    void forget(Listening listening) {
        present.clear();
        places.clear();
    }

    /** The cars of those who are here and have a place, in the order of their ids. */
    Stream<Car> all() {
        return new TreeSet<>(present).stream().filter(places::containsKey).map(id -> car(id, places.get(id)));
    }

    private static Car car(String id, Location at) {
        Double heading = at.heading() == null ? null : (double) Math.round(at.heading());
        return new Car(id, degrees(at.lon()), degrees(at.lat()), heading);
    }

    /** A tenth of a metre is enough. */
    private static double degrees(double exact) {
        return Math.round(exact * 1e6) / 1e6;
    }
}
