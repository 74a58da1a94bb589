package org.pickmeup.simulator.person;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.pickmeup.city.Point;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.message.Nearby.Car;

/**
 * The free drivers who are not simulated. They are let go first, and a passenger comes to each who has nobody. One of the
 * simulated people looks out for all, by what the backend tells of the neighbourhood; where that is away, nobody is seen.
 */
public final class Strangers {

    private static final double NEAR_MILES = 1;

    /** Who is there from the beginning may be left of a broker that was killed, until the car moves. */
    private static final Duration BEGINNING = Duration.ofSeconds(2);

    /** By then our broker has cleared the presences of those who have not come back. */
    private static final Duration DOUBT = Duration.ofSeconds(90);

    private final Set<String> ownDrivers = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Person> lookout = new AtomicReference<>();
    private final Map<String, List<Car>> cells = new HashMap<>();
    private final Map<String, Instant> called = new HashMap<>();
    private final Map<String, Point> doubtful = new HashMap<>();
    private Instant began;

    /** Somebody is simulated. */
    void settle(Person person) {
        lookout.compareAndSet(null, person);
        if (person.role() == Role.DRIVER) {
            ownDrivers.add(person.id());
        }
    }

    boolean isLookout(Person person) {
        return person.equals(lookout.get());
    }

    void see(String cell, List<Car> cars, Instant now) {
        cells.put(cell, cars);
        if (began == null) {
            began = now;
        }
        if (now.isBefore(began.plus(BEGINNING))) {
            cars.forEach(car -> doubtful.putIfAbsent(car.id(), place(car)));
        } else {
            cars.forEach(car -> doubtful.computeIfPresent(car.id(), (id, at) -> at.equals(place(car)) ? at : null));
        }
    }

    void seeNobody(String cell) {
        cells.remove(cell);
    }

    /** Whether one of them could take a passenger there. */
    boolean isNear(Point pickup, Instant now) {
        return free(now).anyMatch(car -> place(car).milesTo(pickup) < NEAR_MILES);
    }

    /** The place of one who has not been called a passenger for that long, who now is. */
    Optional<Point> call(Instant now, Duration every) {
        called.values().removeIf(at -> !at.plus(every).isAfter(now));
        Optional<Car> lonely =
                free(now).filter(car -> !called.containsKey(car.id())).findFirst();
        lonely.ifPresent(car -> called.put(car.id(), now));
        return lonely.map(Strangers::place);
    }

    private Stream<Car> free(Instant now) {
        return cells.values().stream()
                .flatMap(List::stream)
                .filter(car -> !ownDrivers.contains(car.id()) && !isDoubtful(car, now));
    }

    private boolean isDoubtful(Car car, Instant now) {
        return doubtful.containsKey(car.id()) && now.isBefore(began.plus(DOUBT));
    }

    private static Point place(Car car) {
        return new Point(car.lon(), car.lat());
    }
}
