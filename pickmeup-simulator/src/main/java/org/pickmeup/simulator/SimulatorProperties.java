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
 * @param scenario a story to play instead: the name of one that comes along, or the path of a {@code .yaml} file
 * @param patience how long a request is left to a driver nearby who is not simulated
 * @param timeLapse how many times faster than ours the city's time passes, 1 to 60: cars drive and people wait as much faster
 * @param hour what time it is in the city when it comes to life, 0 to 23; how often people go somewhere follows its day
 * @param report how often the log tells of rides, messages and how long they are under way; 0 for never
 */
@ConfigurationProperties("pickmeup.simulator")
public record SimulatorProperties(
        @DefaultValue("0") int drivers,
        @DefaultValue("0") int passengers,
        @DefaultValue("2014") long seed,
        String url,
        String scenario,
        @DefaultValue("30s") Duration patience,
        @DefaultValue("4") double timeLapse,
        @DefaultValue("8") int hour,
        @DefaultValue("0s") Duration report) {

    public SimulatorProperties {
        if (drivers < 0 || passengers < 0) {
            throw new IllegalArgumentException("there cannot be fewer than 0 drivers or passengers");
        }
        if (patience.isNegative() || report.isNegative()) {
            throw new IllegalArgumentException("patience and report cannot be negative");
        }
        if (!(timeLapse >= 1 && timeLapse <= 60)) {
            throw new IllegalArgumentException("time-lapse has to be from 1 to 60");
        }
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("hour has to be from 0 to 23");
        }
    }
}
