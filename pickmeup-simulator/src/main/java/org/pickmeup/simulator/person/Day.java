package org.pickmeup.simulator.person;

import java.time.Duration;
import java.time.Instant;

/**
 * The city's day: what time it is there, how fast it passes, and how busy that makes everybody.
 *
 * @param began when the city came to life
 * @param hour what time it was there then, 0 to 23
 * @param timeLapse how many times faster than ours its time passes
 * @param demand how many times as many rides are asked for as on a usual day
 * @param traffic how fast cars get on, as a multiple of the usual
 */
public record Day(Instant began, int hour, double timeLapse, double demand, double traffic) {

    /** How busy each hour is, from midnight on: the way to work, the way home, the evening. */
    private static final double[] CURVE = {
        0.30, 0.20, 0.15, 0.12, 0.12, 0.20, 0.45, 0.80, 1.00, 0.75, 0.55, 0.55,
        0.65, 0.65, 0.60, 0.65, 0.75, 0.95, 1.00, 0.90, 0.75, 0.70, 0.60, 0.45
    };

    /** How long a passenger stays on average in the busiest hour before the next ride. */
    private static final Duration STAY = Duration.ofMinutes(2);

    private static final double SECONDS_AN_HOUR = 3600;

    public Day {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("hour has to be from 0 to 23");
        }
        if (!(timeLapse >= 1 && timeLapse <= 60)) {
            throw new IllegalArgumentException("time-lapse has to be from 1 to 60");
        }
        if (!(demand >= 0) || !(traffic > 0)) {
            throw new IllegalArgumentException("demand cannot be negative, and traffic has to be greater than 0");
        }
    }

    /** How long that takes here, but no shorter than people can follow. */
    Duration lapse(Duration cityTime, Duration atLeast) {
        Duration time = Duration.ofMillis(Math.round(cityTime.toMillis() / timeLapse));
        return time.compareTo(atLeast) < 0 ? atLeast : time;
    }

    /** How likely it is that a passenger sets off within that time: arrivals are a Poisson process whose rate follows the day. */
    double chanceToSetOff(Instant now, Duration within, double mobility) {
        double rate = busyness(now) * demand * mobility * timeLapse / STAY.toMillis();
        return 1 - Math.exp(-rate * within.toMillis());
    }

    /** From 0 to 1, without jumps at the full hour. */
    double busyness(Instant now) {
        double time = hour + Duration.between(began, now).toMillis() / 1000.0 * timeLapse / SECONDS_AN_HOUR;
        int full = (int) Math.floor(time);
        double share = time - full;
        return CURVE[full % CURVE.length] * (1 - share) + CURVE[(full + 1) % CURVE.length] * share;
    }
}
