package org.pickmeup.broker;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {

    @Bean
    BrokerLifecycle brokerLifecycle(
            BrokerEngine engine, BrokerProperties properties, ConfigurableEnvironment environment) {
        return new BrokerLifecycle(engine, properties.broker(), environment);
    }
}
