package org.pickmeup.backend;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.pickmeup.identity.Refusals;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.http.Operators;
import org.pickmeup.identity.http.Workings;
import org.pickmeup.identity.trace.RideTracer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the backend alone; the application that runs all in one JVM imports it. */
@SpringBootApplication
@ConfigurationPropertiesScan
@PropertySource("classpath:org/pickmeup/backend/defaults.properties")
@EnableScheduling
public class BackendApplication {

    public static void main(String[] args) {
        if (!OperatorToken.printIfAskedFor(args)) {
            SpringApplication.run(BackendApplication.class, args);
        }
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    Refusals refusals(MeterRegistry meters, Clock clock) {
        return new Refusals(meters, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnWebApplication
    Workings workings(
            BackendProperties properties,
            Clock clock,
            Refusals refusals,
            @Value("${management.endpoints.web.base-path:/actuator}") String path) {
        return new Workings(path, new SessionTokens(properties.signingKey(), clock), refusals);
    }

    @Bean
    @ConditionalOnMissingBean
    Operators operators(BackendProperties properties, Clock clock, Refusals refusals) {
        return new Operators(new SessionTokens(properties.signingKey(), clock), refusals);
    }

    @Bean
    RideTracer backendTracer(BackendProperties properties) {
        return new RideTracer("pickmeup-backend", properties.tracing().endpoint());
    }
}
