package org.pickmeup.simulator;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The simulator, alone against any web server and broker, or as a part of the whole application. */
@SpringBootApplication
@EnableConfigurationProperties(SimulatorProperties.class)
public class SimulatorApplication {

    public static void main(String[] args) {
        ConfigurableApplicationContext context = SpringApplication.run(SimulatorApplication.class, args);
        if (context.getEnvironment().getProperty("pickmeup.simulator.chaos.rides", Integer.class, 0) > 0) {
            // That run is over by now, and tells by the exit code how it went.
            System.exit(SpringApplication.exit(context));
        }
    }

    @Bean
    @ConditionalOnMissingBean
    Clock simulatorClock() {
        return Clock.systemUTC();
    }
}
