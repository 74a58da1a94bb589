package org.pickmeup.web.tls;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.pickmeup.identity.tls.Tls;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Turns {@code pickmeup.tls} into what Spring Boot's web server reads, and has a certificate made where it says so. */
class WebTlsEnvironment implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Binder binder = Binder.get(environment);
        Tls tls = binder.bind("pickmeup.tls", Tls.class).orElse(Tls.NONE);
        if (tls == Tls.NONE) {
            return;
        }
        Path data = binder.bind("pickmeup.data-dir", Path.class).orElse(Path.of("data"));
        Map<String, Object> properties = new HashMap<>(tls.bundle(data, Clock.systemUTC()));
        properties.put("server.ssl.bundle", Tls.BUNDLE_NAME);
        environment.getPropertySources().addLast(new MapPropertySource("webTls", properties));
    }

    /** After the configuration files have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
