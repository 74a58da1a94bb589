package org.pickmeup.simulator.person;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * What somebody is like, each from 0 to 1.
 *
 * @param patience how long the wait for a driver may be, and how mildly it is judged
 * @param generosity how much is tipped, and how kindly others are rated
 * @param rush how fast a driver drives and decides, how soon a passenger wants to go again
 */
public record Personality(double patience, double generosity, double rush) {

    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int TIP_STEPS = 4;
    private static final int PERCENT_A_STEP = 5;

    public Personality {
        if (!isShare(patience) || !isShare(generosity) || !isShare(rush)) {
            throw new IllegalArgumentException("patience, generosity and rush are from 0 to 1");
        }
    }

    private static boolean isShare(double number) {
        return number >= 0 && number <= 1;
    }

    static Personality draw(RandomGenerator random) {
        return new Personality(random.nextDouble(), random.nextDouble(), random.nextDouble());
    }

    /** How long a request is kept up that nobody takes, by the city's clock. */
    Duration willWait() {
        return SHORTEST_WAIT.plusSeconds(
                Math.round(LONGEST_WAIT.minus(SHORTEST_WAIT).toSeconds() * patience));
    }

    /** Nothing, 5, 10, 15 or 20 percent. */
    BigDecimal tip(BigDecimal cost) {
        BigDecimal share = BigDecimal.valueOf(Math.round(generosity * TIP_STEPS) * PERCENT_A_STEP, 2);
        return cost.multiply(share).setScale(2, RoundingMode.HALF_UP);
    }

    /** Stars, 1 to 5, for a driver who came after that share of the time that this passenger would have waited. */
    int starsForDriver(double waited) {
        return 5 - (generosity < 0.3 ? 1 : 0) - (waited > 0.5 ? 1 : 0) - (waited > 1 ? 1 : 0);
    }

    /** Stars for a passenger. */
    int starsForPassenger() {
        return generosity < 0.3 ? 4 : 5;
    }

    /** How fast this driver is, as a multiple of the usual. */
    double pace() {
        return 0.9 + 0.2 * rush;
    }

    /** How often this passenger goes somewhere, as a multiple of the usual. */
    double mobility() {
        return 0.5 + rush;
    }

    /**
     * How long this driver looks at a request so many miles away: who is nearer is sooner to take it, and who is in the
     * greatest rush does not look at all.
     */
    Duration hesitation(double miles) {
        return rush == 1 ? Duration.ZERO : Duration.ofMillis(Math.round(Math.min(500 + 2000 * miles, 6000)));
    }
}
