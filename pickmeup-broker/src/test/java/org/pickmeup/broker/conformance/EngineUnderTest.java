package org.pickmeup.broker.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One engine, started once for all tests of a class, open to anyone as for the clients of 2014. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(KnownLimits.class)
abstract class EngineUnderTest implements Conformance {

    private final List<String> arguments;
    private Path folder;
    private LocalBroker broker;
    private Duration patience = Duration.ofSeconds(30);

    EngineUnderTest(String engine, String persistence) {
        this.arguments = List.of(
                "--pickmeup.broker.engine=" + engine,
                "--pickmeup.broker.persistence=" + persistence,
                "--pickmeup.security.open=true",
                // What an engine can do is the question here, not what it is allowed to.
                "--pickmeup.limits.mqtt.publish-burst=1000000",
                "--pickmeup.limits.mqtt.size.chat=1MB");
    }

    /** The tests that this engine does not pass, by name, and why in a line. */
    Map<String, String> knownLimits() {
        return Map.of();
    }

    @BeforeAll
    void startIn(@TempDir Path folder) throws IOException {
        this.folder = folder;
        start();
    }

    /** Starts the engine with nothing in it. */
    void start() throws IOException {
        broker = LocalBroker.start(Files.createTempDirectory(folder, "data"), arguments);
    }

    @AfterAll
    void stop() {
        broker.close();
    }

    void patience(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Duration patience() {
        return patience;
    }

    @Override
    public List<String> arguments() {
        return arguments;
    }

    @Override
    public int port() {
        return broker.port();
    }

    @Override
    public int webSocketPort() {
        return broker.webSocketPort();
    }
}
