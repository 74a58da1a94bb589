package org.pickmeup.simulator.person;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.pickmeup.city.Point;

/** When a passenger sets off, and where to. */
final class Plans {

    record Outing(Point from, Point to) {}

    private static final Duration CALL_AGAIN_AFTER = Duration.ofSeconds(5);
    private static final double RIDE_MILES = 1;
    private static final double AROUND_THE_CORNER = 0.2;

    private final Part part;
    private final World world;
    private final RandomGenerator random;
    private boolean begun;

    Plans(Part part, World world, RandomGenerator random) {
        this.part = part;
        this.world = world;
        this.random = random;
    }

    /**
     * What happens now. A driver who is not simulated and has nobody is not left waiting; otherwise it is as the day has it.
     *
     * @param position of the passenger
     * @param rested since the last ride
     * @param passed since this was asked last
     */
    Optional<Outing> now(Point position, Duration rested, Duration passed) {
        if (part.setsOffAfter() != null) {
            return once(position, rested);
        }
        Instant now = world.clock().instant();
        Optional<Point> driver = world.strangers().call(now, world.patience().plus(CALL_AGAIN_AFTER));
        if (driver.isPresent()) {
            return Optional.of(from(world.somewhereAround(driver.get(), AROUND_THE_CORNER, random)));
        }
        boolean wants = random.nextDouble()
                < world.day().chanceToSetOff(now, passed, part.personality().mobility());
        return wants && world.reserve().sparesOne() ? Optional.of(from(position)) : Optional.empty();
    }

    private Optional<Outing> once(Point position, Duration rested) {
        if (begun || rested.compareTo(part.setsOffAfter()) < 0) {
            return Optional.empty();
        }
        begun = true;
        return Optional.of(part.to() == null ? from(position) : new Outing(position, part.to()));
    }

    private Outing from(Point position) {
        return new Outing(position, world.somewhereAround(position, RIDE_MILES, random));
    }

    /** How long a request is kept up: at least until simulated drivers have had their chance. */
    Duration patience() {
        return world.day()
                .lapse(part.personality().willWait(), world.patience().plus(CALL_AGAIN_AFTER.multipliedBy(2)));
    }

    void rest() {
        if (part.setsOffAfter() == null) {
            world.reserve().comes();
        }
    }

    void go() {
        if (part.setsOffAfter() == null) {
            world.reserve().goes();
        }
    }
}
