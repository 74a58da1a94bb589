package org.pickmeup.broker.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pickmeup.broker.BrokerStartException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Starting and stopping, in good order and in bad. */
@ExtendWith(OutputCaptureExtension.class)
class StartAndStopTest {

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"hivemq", "moquette"})
    void startsAgainAfterAStopAndLeavesNoThread(String engine) throws Exception {
        Set<Thread> before = nonDaemonThreads();
        for (int i = 0; i < 2; i++) {
            try (LocalBroker broker = start(engine)) {
                client(broker).connect(Connect.as("somebody")).disconnect();
            }
        }

        await().pollInSameThread()
                .untilAsserted(() -> assertThat(nonDaemonThreads()).isSubsetOf(before));
    }

    private static Set<Thread> nonDaemonThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pickmeup.broker.port", "pickmeup.broker.websocket-port"})
    void saysWhichPortIsInUseAndWhatToChange(String property) throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = "--%s=%d".formatted(property, taken.getLocalPort());

            assertThatThrownBy(() -> start("hivemq", port))
                    .hasRootCauseInstanceOf(BindException.class)
                    .hasCauseInstanceOf(BrokerStartException.class);
        }
    }

    @Test
    void endsWithAnErrorInPlainWordsWhenAPortIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(
                            () -> BrokerProcess.start(data, List.of("--pickmeup.broker.port=" + taken.getLocalPort())))
                    .hasMessageContaining("exit code 1")
                    .hasMessageContaining("The broker cannot listen on 0.0.0.0:" + taken.getLocalPort())
                    .hasMessageContaining("--pickmeup.broker.port=<port>")
                    .hasMessageNotContaining("WARN")
                    .hasMessageNotContaining("\tat ");
        }
    }

    @Test
    void saysWhatToDoWhereTheKeyIsNone(CapturedOutput output) {
        assertThatThrownBy(() -> start("hivemq", "--pickmeup.identity.key=a-secret"))
                .isNotNull();

        assertThat(output)
                .contains("pickmeup.identity.key is not a key", "openssl rand -base64 32")
                .doesNotContain("a-secret")
                .doesNotContain("\tat ");
    }

    @Test
    void saysThatAnotherBrokerUsesTheData() {
        try (LocalBroker first = start("hivemq")) {
            assertThatThrownBy(() -> start("hivemq"))
                    .cause()
                    .isInstanceOf(BrokerStartException.class)
                    .hasMessageContaining("Is another HiveMQ instance running?");
        }
    }

    @Test
    void endsByItselfOnSigterm() throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(data, List.of())) {
            assertThat(broker.terminate()).isEqualTo(128 + 15);
        }
    }

    @Test
    void saysNothingThatAUserWouldWonderAt(CapturedOutput output) {
        LocalBroker.start(data, List.of()).close();

        assertThat(output.getAll())
                .contains("Broker hivemq listens for MQTT on port")
                .doesNotContain("WARN")
                .doesNotContain("ERROR")
                .doesNotContain("HiveMQ");
    }

    @Test
    void runsNoEngineWhereAnotherBrokerIsUsed(CapturedOutput output) {
        try (LocalBroker none = start("none", "--pickmeup.broker.url=tcp://broker.example:1883")) {
            assertThat(none.context().getEnvironment().getProperty("local.mqtt.port"))
                    .isNull();
            assertThat(output).contains("tcp://broker.example:1883");
        }
    }

    private LocalBroker start(String engine, String... arguments) {
        return LocalBroker.start(
                data,
                Stream.concat(
                                Stream.of("--pickmeup.broker.engine=" + engine, "--pickmeup.security.open=true"),
                                Arrays.stream(arguments))
                        .toList());
    }

    private static TestClient client(LocalBroker broker) throws Exception {
        return new TestClient(Transport.tcp(broker.port()), Duration.ofSeconds(30));
    }
}
