package org.pickmeup.broker.tls;

import java.nio.file.Path;
import java.time.Clock;
import org.pickmeup.identity.tls.Tls;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Has the certificate made that {@code pickmeup.tls=self-signed} asks for, and tells Spring Boot where it is. */
class BrokerTlsEnvironment implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Binder binder = Binder.get(environment);
        Tls tls = binder.bind("pickmeup.tls", Tls.class).orElse(Tls.NONE);
        Path data = binder.bind("pickmeup.data-dir", Path.class).orElse(Path.of("data"));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("brokerTls", tls.bundle(data, Clock.systemUTC())));
    }

    /** After the configuration files have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
