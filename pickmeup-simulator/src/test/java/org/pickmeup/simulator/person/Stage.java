package org.pickmeup.simulator.person;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import org.pickmeup.city.City;
import org.pickmeup.protocol.FareTable;

/** A world whose time passes second by second, as the test says. */
final class Stage extends Clock {

    static final Duration PATIENCE = Duration.ofSeconds(10);
    static final FareTable FARE = new FareTable(
            new BigDecimal("5.00"), new BigDecimal("0.75"), new BigDecimal("0.50"), new BigDecimal("5.00"));

    private static final int LONGEST_WAIT_SECONDS = 3600;

    final World world = new World(City.montevideo(), FARE, 4, PATIENCE, this);
    private Instant now = Instant.parse("2014-09-30T12:00:00Z");

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

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
