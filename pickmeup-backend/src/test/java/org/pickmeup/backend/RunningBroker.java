package org.pickmeup.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pickmeup.broker.BrokerApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A real broker, open to clients of 2014. */
public class RunningBroker implements AutoCloseable {

    private static RunningBroker shared;

    private final Path dataDir;
    private final ConfigurableApplicationContext context;

    /** One for all tests that need not stop it: it takes seconds to start. Spring closes it when the JVM ends. */
    public static synchronized RunningBroker shared() {
        if (shared == null) {
            try {
                shared = new RunningBroker(Files.createTempDirectory(Path.of("target"), "broker"), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shared;
    }

    public RunningBroker(Path dataDir, int port) {
        this.dataDir = dataDir;
        context = new SpringApplicationBuilder(BrokerApplication.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "pickmeup.data-dir=" + dataDir,
                        "pickmeup.broker.host=127.0.0.1",
                        "pickmeup.broker.port=" + port,
                        "pickmeup.broker.websocket-port=0",
                        "pickmeup.broker.persistence=memory",
                        "pickmeup.security.open=true",
                        // Some tests speak for many people on one connection.
                        "pickmeup.limits.mqtt.publish-burst=1000000",
                        "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                                + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
                .run();
    }

    public String url() {
        return "tcp://localhost:" + context.getEnvironment().getRequiredProperty("local.mqtt.port");
    }

    /** With which it expects a backend's token to be signed. */
    public Path keyFile() {
        return dataDir.resolve("identity").resolve("session.key");
    }

    @Override
    public void close() {
        context.close();
    }
}
