package org.pickmeup.web.session;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Optional;
import org.pickmeup.identity.Refusals;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.http.Workings;
import org.pickmeup.web.broker.BrokerAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock webClock() {
        return Clock.systemUTC();
    }

    @Bean
    Names webNames(SessionProperties properties, Clock clock) {
        return new Names(properties.grace(), clock);
    }

    @Bean
    MeterBinder webSessionMetrics(Names names) {
        return meters -> Gauge.builder("pickmeup.sessions", names, Names::inUse)
                .description("Names in use: of people who are present, or expected there or back")
                .register(meters);
    }

    @Bean
    Sessions webSessions(SigningProperties signing, SessionProperties properties, Names names, Clock clock) {
        return new Sessions(tokens(signing, clock), properties, names, clock);
    }

    @Bean
    Admission webAdmission(Sessions sessions, Optional<Accounts> accounts, Refusals refusals) {
        return new Admission(sessions, accounts, refusals);
    }

    @Bean
    PresenceWatch webPresenceWatch(BrokerAddress broker, SigningProperties signing, Names names, Clock clock) {
        return new PresenceWatch(broker, tokens(signing, clock), names, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    Workings webWorkings(
            SigningProperties signing,
            Clock clock,
            Refusals refusals,
            @Value("${management.endpoints.web.base-path:/actuator}") String path) {
        return new Workings(path, tokens(signing, clock), refusals);
    }

    private static SessionTokens tokens(SigningProperties signing, Clock clock) {
        return new SessionTokens(signing.signingKey(), clock);
    }
}
