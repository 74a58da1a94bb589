package org.pickmeup.broker;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.pickmeup.broker.access.Gatekeeper;
import org.pickmeup.broker.access.Pairings;
import org.pickmeup.broker.limit.Allowance;
import org.pickmeup.broker.limit.BrokerLimits;
import org.pickmeup.broker.tls.TlsListener;
import org.pickmeup.broker.tls.TlsProperties;
import org.pickmeup.identity.Refusals;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.http.Operators;
import org.pickmeup.identity.http.Workings;
import org.pickmeup.identity.plug.Plug;
import org.pickmeup.identity.tls.Tls;
import org.pickmeup.identity.trace.RideTracer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock brokerClock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    Refusals brokerRefusals(MeterRegistry meters, Clock clock) {
        return new Refusals(meters, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnWebApplication
    Workings brokerWorkings(
            BrokerProperties properties,
            Clock clock,
            Refusals refusals,
            @Value("${management.endpoints.web.base-path:/actuator}") String path) {
        return new Workings(path, new SessionTokens(properties.signingKey(), clock), refusals);
    }

    @Bean
    @ConditionalOnMissingBean
    Operators brokerOperators(BrokerProperties properties, Clock clock, Refusals refusals) {
        return new Operators(new SessionTokens(properties.signingKey(), clock), refusals);
    }

    @Bean
    TlsListener brokerTlsListener(TlsProperties properties, SslBundles bundles) {
        return new TlsListener(
                properties.broker().tlsHost(),
                properties.broker().tlsPort(),
                properties.tls() == Tls.NONE ? null : bundles.getBundle(Tls.BUNDLE_NAME));
    }

    @Bean
    Allowance brokerAllowance(BrokerLimits limits, Refusals refusals, Clock clock) {
        return new Allowance(limits, refusals, clock);
    }

    @Bean
    Pairings brokerPairings(BrokerProperties properties, Clock clock) {
        return new Pairings(properties.security().pairingGrace(), clock);
    }

    @Bean
    RideTracer brokerTracer(BrokerProperties properties) {
        return new RideTracer("pickmeup-broker", properties.tracing().endpoint());
    }

    @Bean
    Gatekeeper brokerGatekeeper(
            BrokerProperties properties,
            Pairings pairings,
            Clock clock,
            Refusals refusals,
            @Qualifier("brokerTracer") RideTracer tracer) {
        SessionTokens tokens = new SessionTokens(properties.signingKey(), clock);
        return new Gatekeeper(tokens, pairings, properties.security().open(), refusals, tracer);
    }

    /** Without an engine there is nothing to run: another broker is used. */
    @Bean
    BrokerLifecycle brokerLifecycle(
            Optional<BrokerEngine> engine, BrokerProperties properties, ConfigurableEnvironment environment) {
        return new BrokerLifecycle(engine, properties.broker(), environment);
    }

    @Bean
    @ConditionalOnEngine
    Plug brokerPlug(BrokerLifecycle lifecycle) {
        return new Plug("broker", Plug.LONGEST, lifecycle::unplug, lifecycle::plugIn);
    }

    @Bean
    BrokerHealthIndicator brokerHealthIndicator(BrokerLifecycle lifecycle, BrokerProperties properties) {
        return new BrokerHealthIndicator(lifecycle, properties.broker());
    }
}
