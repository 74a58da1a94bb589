package org.pickmeup.broker.conformance;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import org.pickmeup.broker.BrokerApplication;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A broker in this process, on free ports. */
record LocalBroker(ConfigurableApplicationContext context) implements AutoCloseable {

    static LocalBroker start(Path data, Collection<String> arguments) {
        return start(data, arguments, Clock.systemUTC());
    }

    static LocalBroker start(Path data, Collection<String> arguments, Clock clock) {
        ApplicationContextInitializer<GenericApplicationContext> ofClock =
                context -> context.registerBean("clock", Clock.class, () -> clock);
        return new LocalBroker(new SpringApplicationBuilder(BrokerApplication.class)
                .initializers(ofClock)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties("pickmeup.broker.port=0", "pickmeup.broker.websocket-port=0", "pickmeup.data-dir=" + data)
                .run(arguments.toArray(String[]::new)));
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.mqtt.port", Integer.class);
    }

    int webSocketPort() {
        return context.getEnvironment().getRequiredProperty("local.mqtt.websocket-port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
