package org.pickmeup.broker.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the broker has taken over is still there after its process has ended, gently or not. */
interface Durability extends Conformance {

    String INBOX = "pickmeup/conformance/drivers/absent/inbox";
    String REQUEST = "pickmeup/conformance/requests/passenger";

    @Test
    default void keepsRetainedAndQueuedWhenItIsKilled(@TempDir Path data) throws Exception {
        try (BrokerProcess broker = BrokerProcess.start(data, arguments())) {
            send(broker.port());
            broker.kill();
        }

        assertThatAllIsThere(data);
    }

    @Test
    default void keepsRetainedAndQueuedWhenItIsStopped(@TempDir Path data) throws Exception {
        try (LocalBroker broker = LocalBroker.start(data, arguments())) {
            send(broker.port());
        }

        assertThatAllIsThere(data);
    }

    private void send(int port) throws IOException {
        TestClient driver = at(port).connect(Connect.as("absent").keepingSession());
        driver.subscribe(2, INBOX);
        driver.disconnect();
        TestClient passenger = at(port).connect(Connect.as("passenger"));
        passenger.publishRetained(REQUEST, "a ride, please", 1);
        passenger.publish(INBOX, "first", 1);
        passenger.publish(INBOX, "second", 2);
    }

    private void assertThatAllIsThere(Path data) throws IOException {
        try (LocalBroker broker = LocalBroker.start(data, arguments());
                TestClient driver =
                        at(broker.port()).connect(Connect.as("absent").keepingSession());
                TestClient other = at(broker.port()).connect(Connect.as("other"))) {
            assertThat(Conformance.texts(driver, 2)).containsExactly("first", "second");
            other.subscribe(1, "pickmeup/conformance/requests/+");
            assertThat(other.next().text()).isEqualTo("a ride, please");
        }
    }

    private TestClient at(int port) throws IOException {
        return new TestClient(Transport.tcp(port), patience());
    }
}
