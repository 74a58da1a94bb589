package org.pickmeup.backend;

import java.nio.file.Path;
import org.pickmeup.broker.BrokerApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A real broker, open to clients of 2014, that keeps its data in a directory. */
public class RunningBroker implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    public RunningBroker(Path dataDir, String persistence) {
        this(dataDir, persistence, 0);
    }

    public RunningBroker(Path dataDir, String persistence, int port) {
        context = new SpringApplicationBuilder(BrokerApplication.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "pickmeup.data-dir=" + dataDir,
                        "pickmeup.broker.host=127.0.0.1",
                        "pickmeup.broker.port=" + port,
                        "pickmeup.broker.websocket-port=0",
                        "pickmeup.broker.persistence=" + persistence,
                        "pickmeup.security.open=true",
                        "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                                + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
                .run();
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.mqtt.port", Integer.class);
    }

    public String url() {
        return "tcp://localhost:" + port();
    }

    @Override
    public void close() {
        context.close();
    }
}
