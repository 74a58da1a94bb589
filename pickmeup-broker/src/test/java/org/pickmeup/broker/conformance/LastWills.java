package org.pickmeup.broker.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The last will takes a presence back when its owner is gone without a word. */
interface LastWills extends Conformance {

    String HERE = "{\"name\":\"Bryan\",\"connectionTime\":1398270000000}";

    @Test
    default void willClearsPresenceOfLostConnection() throws Exception {
        String id = newId();
        String presence = "pickmeup/drivers/" + id;
        TestClient driver = client().connect(Connect.as(id).will(presence, "", 0, true));
        driver.publishRetained(presence, HERE, 1);
        await().until(() -> retainedOn(presence).isPresent());

        driver.close();

        await().until(() -> retainedOn(presence).isEmpty());
    }

    @Test
    default void retainedWillOfLostConnectionIsKept() throws Exception {
        String id = newId();
        String topic = "pickmeup/drivers/" + id;
        TestClient driver = client().connect(Connect.as(id).will(topic, "gone", 1, true));

        driver.close();

        await().until(() -> retainedTextOn(topic).filter("gone"::equals).isPresent());
    }

    @Test
    default void willIsToldWhenKeepAliveRunsOut() throws Exception {
        String id = newId();
        String presence = "pickmeup/drivers/" + id;
        try (TestClient passenger = connected();
                TestClient driver = client()) {
            passenger.subscribe(0, presence);
            driver.connect(Connect.as(id).keepAlive(1).will(presence, "gone", 0, false));

            assertThat(passenger.next().text()).isEqualTo("gone");
            driver.awaitClosed();
        }
    }

    @Test
    default void pingKeepsAConnectionAlive() throws Exception {
        String id = newId();
        String presence = "pickmeup/drivers/" + id;
        String late = newId();
        try (TestClient passenger = connected();
                TestClient driver = client();
                TestClient silent = client()) {
            passenger.subscribe(0, presence);
            driver.connect(Connect.as(id).keepAlive(5).will(presence, "gone", 0, false));
            // Another client with the same keep-alive tells when the time is up.
            silent.connect(Connect.as(late).keepAlive(5).will(presence, "silent one gone", 0, false));

            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(300))
                    .until(() -> {
                        driver.ping();
                        return silent.isClosed();
                    });

            assertThat(passenger.next().text()).isEqualTo("silent one gone");
            driver.ping();
        }
    }

    @Test
    default void willIsNotToldAfterDisconnect() throws Exception {
        String id = newId();
        String presence = "pickmeup/drivers/" + id;
        try (TestClient passenger = connected();
                TestClient driver = client().connect(Connect.as(id).will(presence, "gone", 1, false));
                TestClient other = connected()) {
            passenger.subscribe(1, presence);
            driver.disconnect();
            other.publish(presence, HERE, 1);

            assertThat(passenger.next().text()).isEqualTo(HERE);
        }
    }
}
