package org.pickmeup.simulator.chaos;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The chaos run, for which the simulator is started alone.
 *
 * @param rides how many rides are ridden to their payment and audited; 0 for no such run
 * @param atOnce how many passengers ride at once, and how many drivers
 * @param rideTime how long the driving of a ride takes on average
 * @param cancels share of the rides, 0 to 1, that one of the two calls off, so that the passenger needs another driver
 * @param duplicates share of the messages, 0 to 1, that are sent twice
 * @param delay how much later than said a message is sent at most
 * @param patience how long nothing may come to an end before what is still under way counts as stuck
 */
@ConfigurationProperties("pickmeup.simulator.chaos")
record ChaosProperties(
        @DefaultValue("0") int rides,
        @DefaultValue("10") int atOnce,
        @DefaultValue("4s") Duration rideTime,
        @DefaultValue("0.2") double cancels,
        @DefaultValue("0.1") double duplicates,
        @DefaultValue("500ms") Duration delay,
        @DefaultValue("3m") Duration patience) {

    ChaosProperties {
        if (rides < 0 || atOnce < 1) {
            throw new IllegalArgumentException("there cannot be fewer than 0 rides, or fewer than 1 at once");
        }
        if (!isShare(cancels) || !isShare(duplicates)) {
            throw new IllegalArgumentException("a share is from 0 to 1");
        }
    }

    private static boolean isShare(double number) {
        return number >= 0 && number <= 1;
    }
}
