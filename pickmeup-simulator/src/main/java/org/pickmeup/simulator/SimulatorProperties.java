package org.pickmeup.simulator;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is simulated, and how.
 *
 * @param drivers how many drivers cruise the city
 * @param passengers how many passengers ask for rides
 * @param seed what everything random is drawn from: the same seed, the same people
 * @param url where sessions are had, by default from the web server of the same process
 * @param patience how long a request is left to human drivers before a simulated one accepts it
 * @param speedUp how many times faster than a real car a simulated one drives
 */
@ConfigurationProperties("pickmeup.simulator")
public record SimulatorProperties(
        @DefaultValue("0") int drivers,
        @DefaultValue("0") int passengers,
        @DefaultValue("2014") long seed,
        String url,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("4") double speedUp) {

    public SimulatorProperties {
        if (drivers < 0 || passengers < 0) {
            throw new IllegalArgumentException("there cannot be fewer than 0 drivers or passengers");
        }
        if (patience.isNegative()) {
            throw new IllegalArgumentException("patience cannot be negative");
        }
        if (!(speedUp > 0)) {
            throw new IllegalArgumentException("speed-up has to be greater than 0");
        }
    }
}
