package org.pickmeup.simulator.person;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.pickmeup.city.City;
import org.pickmeup.city.Point;
import org.pickmeup.protocol.FareTable;
import org.pickmeup.protocol.message.Nearby.Car;

/** A world whose time passes second by second, as the test says. */
final class Stage {

    static final Duration PATIENCE = Duration.ofSeconds(10);
    static final FareTable FARE = new FareTable(
            new BigDecimal("5.00"), new BigDecimal("0.75"), new BigDecimal("0.50"), new BigDecimal("5.00"));

    private static final String CELL = "-3491_-5618";
    private static final int LONGEST_WAIT_SECONDS = 3600;

    private Instant now = Instant.parse("2014-09-30T12:00:00Z");
    private final InstantSource time = () -> now;
    final List<Moment> moments = new ArrayList<>();
    final World world = world(4);

    /** Another one, with strangers of its own. */
    World world(double timeLapse) {
        return new World(
                City.montevideo(),
                FARE,
                new Day(now, 8, timeLapse, 1, 1),
                PATIENCE,
                new Strangers(),
                new Reserve(0),
                (who, moment, since) -> moments.add(moment),
                time.withZone(ZoneOffset.UTC));
    }

    /** Bryan, who is not simulated, has his car there and is free. */
    void freeCarAt(Point place) {
        world.strangers().see("0_0", List.of(), Instant.EPOCH);
        world.strangers().see(CELL, List.of(new Car("Bryan", place.lon(), place.lat(), null)), now);
    }

    void pass(SimulatedPerson person, Duration time) {
        for (long i = 0; i < time.toSeconds(); i++) {
            now = now.plusSeconds(1);
            person.tick();
        }
    }

    void passUntil(SimulatedPerson person, BooleanSupplier condition) {
        for (int i = 0; !condition.getAsBoolean(); i++) {
            if (i == LONGEST_WAIT_SECONDS) {
                throw new AssertionError("not within an hour");
            }
            pass(person, Duration.ofSeconds(1));
        }
    }

    Instant instant() {
        return now;
    }
}
