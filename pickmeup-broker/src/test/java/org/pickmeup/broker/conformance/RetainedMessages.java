package org.pickmeup.broker.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Presence, picture and location are retained at QoS 0, requests at QoS 1; an empty message clears them. */
interface RetainedMessages extends Conformance {

    @Test
    default void keepsRetainedPresencePublishedAtQosZero() throws Exception {
        keepsRetained(0);
    }

    @Test
    default void keepsRetainedRequestPublishedAtQosOne() throws Exception {
        keepsRetained(1);
    }

    private void keepsRetained(int qos) throws Exception {
        String topic = "pickmeup/conformance/drivers/" + newId();
        try (TestClient driver = connected()) {
            driver.publishRetained(topic, "here", qos);

            await().until(() -> retainedTextOn(topic).isPresent());
            assertThat(retainedOn(topic)).hasValueSatisfying(message -> {
                assertThat(message.text()).isEqualTo("here");
                assertThat(message.retained()).isTrue();
            });
        }
    }

    @Test
    default void retainsTheLastOfSeveral() throws Exception {
        String topic = "pickmeup/conformance/drivers/" + newId() + "/location";
        try (TestClient driver = connected()) {
            for (int i = 1; i <= 20; i++) {
                driver.publishRetained(topic, "position " + i, 0);
            }

            await().until(() ->
                    retainedTextOn(topic).filter("position 20"::equals).isPresent());
        }
    }

    @Test
    default void emptyMessageClearsRetained() throws Exception {
        String topic = "pickmeup/conformance/requests/" + newId();
        try (TestClient passenger = connected()) {
            passenger.publishRetained(topic, "a ride, please", 1);
            await().until(() -> retainedOn(topic).isPresent());

            passenger.publishRetained(topic, "", 1);

            await().until(() -> retainedOn(topic).isEmpty());
        }
    }

    @Test
    default void emptyMessageClearsRetainedAtQosZero() throws Exception {
        String topic = "pickmeup/conformance/drivers/" + newId();
        try (TestClient driver = connected()) {
            driver.publishRetained(topic, "here", 0);
            await().until(() -> retainedOn(topic).isPresent());

            driver.publishRetained(topic, "", 0);

            await().until(() -> retainedOn(topic).isEmpty());
        }
    }

    @Test
    default void tellsSubscribersThatRetainedWasCleared() throws Exception {
        String topic = "pickmeup/conformance/requests/" + newId();
        try (TestClient passenger = connected();
                TestClient driver = connected()) {
            passenger.publishRetained(topic, "a ride, please", 1);
            driver.subscribe(1, topic);
            assertThat(driver.next().text()).isEqualTo("a ride, please");

            passenger.publishRetained(topic, "", 1);

            assertThat(driver.next().text()).isEmpty();
        }
    }

    @Test
    default void deliversToThoseWhoListenWithoutTheRetainFlag() throws Exception {
        String topic = "pickmeup/conformance/requests/" + newId();
        try (TestClient driver = connected();
                TestClient passenger = connected()) {
            driver.subscribe(1, topic);
            driver.fence();
            passenger.publishRetained(topic, "a ride, please", 1);

            assertThat(driver.next().retained()).isFalse();
        }
    }

    @Test
    default void deliversRetainedMessagesOfQosZeroOnce() throws Exception {
        String topic = "pickmeup/conformance/drivers/" + newId() + "/location";
        List<String> sent =
                IntStream.range(0, 50).mapToObj(i -> "position " + i).toList();
        try (TestClient driver = connected();
                TestClient passenger = connected()) {
            driver.publishRetained(topic, "before", 0);
            await().until(() -> retainedOn(topic).isPresent());
            passenger.subscribe(0, topic);
            assertThat(passenger.next().text()).isEqualTo("before");

            sent.forEach(text -> driver.publishRetained(topic, text, 0));

            assertThat(Conformance.texts(passenger, sent.size())).isEqualTo(sent);
        }
    }
}
