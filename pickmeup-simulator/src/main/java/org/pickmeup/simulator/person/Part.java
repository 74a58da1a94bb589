package org.pickmeup.simulator.person;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.pickmeup.city.Point;

/**
 * How somebody begins.
 *
 * @param at where
 * @param to where a passenger goes; null for somewhere near
 * @param setsOffAfter when a passenger asks for the one ride; null for whoever goes again and again, as the day has it
 */
public record Part(Point at, Point to, Duration setsOffAfter, Personality personality) {

    /** One of the crowd. */
    public static Part draw(World world, RandomGenerator random) {
        return new Part(world.somewhere(random), null, null, Personality.draw(random));
    }
}
