package org.pickmeup.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTest {

    private static final Person BRYAN = Person.driver("Bryan");
    private static final Person MIKE = Person.passenger("Mike");

    static Stream<Topic> everyKindOfTopic() {
        return Stream.of(
                Topic.presence(BRYAN),
                Topic.presence(MIKE),
                Topic.picture(MIKE),
                Topic.location(BRYAN),
                Topic.inbox(MIKE),
                Topic.chat(BRYAN),
                Topic.trip(MIKE),
                Topic.profile(BRYAN),
                Topic.request("Mike"),
                Topic.payments(),
                Topic.ratings(),
                Topic.backend(),
                Topic.nearby("69y7p"),
                Topic.nearbyRequests("69y7p"));
    }

    @Test
    void buildsTheTopicsOfTheContract() {
        assertThat(everyKindOfTopic().map(Topic::toString))
                .containsExactly(
                        "pickmeup/drivers/Bryan",
                        "pickmeup/passengers/Mike",
                        "pickmeup/passengers/Mike/picture",
                        "pickmeup/drivers/Bryan/location",
                        "pickmeup/passengers/Mike/inbox",
                        "pickmeup/drivers/Bryan/chat",
                        "pickmeup/passengers/Mike/trip",
                        "pickmeup/drivers/Bryan/profile",
                        "pickmeup/requests/Mike",
                        "pickmeup/payments",
                        "pickmeup/ratings",
                        "pickmeup/backend",
                        "pickmeup/nearby/69y7p",
                        "pickmeup/nearby/69y7p/requests");
    }

    @ParameterizedTest
    @MethodSource("everyKindOfTopic")
    void parsesWhatItBuilds(Topic topic) {
        assertThat(Topic.parse(topic.toString())).contains(topic);
    }

    @Test
    void knowsATopicOfEveryChannel() {
        assertThat(everyKindOfTopic().map(Topic::channel)).containsAll(Set.copyOf(Arrays.asList(Channel.values())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pickmeup",
                "pickmeup/",
                "pickmeup/drivers",
                "pickmeup/drivers/",
                "pickmeup/drivers/+/location",
                "pickmeup/#",
                "pickmeup/cyclists/Bryan",
                "pickmeup/drivers/Bryan/diary",
                "pickmeup/drivers/Bryan/location/",
                "pickmeup/drivers/Bryan Boyd/location",
                "pickmeup/drivers/a-name-that-has-thirty-three-of-them",
                "pickmeup/requests/",
                "pickmeup/nearby/a b",
                "/pickmeup/payments",
                "PickMeUp/payments",
                "$SYS/broker/uptime"
            })
    void findsNoTopicInAnythingElse(String other) {
        assertThat(Topic.parse(other)).isEmpty();
    }

    @Test
    void givesTheFilterThatPicksAChannel() {
        assertThat(Channel.LOCATION.filter(Role.DRIVER)).isEqualTo("pickmeup/drivers/+/location");
        assertThat(Channel.LOCATION.filter()).isEqualTo("pickmeup/+/+/location");
        assertThat(Channel.REQUEST.filter()).isEqualTo("pickmeup/requests/+");
        assertThat(Channel.PAYMENT.filter()).isEqualTo("pickmeup/payments");
    }

    @Test
    void refusesAnIdThatCouldNotStandInATopic() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Person.driver("Bryan/#"))
                .withMessage("'Bryan/#' is not an id: an id is 1 to 32 of A-Z a-z 0-9 _ -");
        assertThatIllegalArgumentException().isThrownBy(() -> Topic.nearby("+"));
    }

    @Test
    void namesTheClientOfAPerson() {
        assertThat(BRYAN.clientId()).isEqualTo("PMU-Driver-Bryan");
        assertThat(MIKE.clientId()).isEqualTo("PMU-Passenger-Mike");
    }

    @Test
    void publishesEachChannelAsTheContractSays() {
        assertThat(Stream.of(Channel.values()).filter(channel -> channel.qos() == Qos.AT_MOST_ONCE))
                .containsExactlyInAnyOrder(
                        Channel.PRESENCE,
                        Channel.PICTURE,
                        Channel.LOCATION,
                        Channel.CHAT,
                        Channel.NEARBY,
                        Channel.NEARBY_REQUESTS);
        assertThat(Stream.of(Channel.values()).filter(channel -> channel.qos() == Qos.EXACTLY_ONCE))
                .containsExactlyInAnyOrder(Channel.INBOX, Channel.PAYMENT, Channel.RATING);
        assertThat(Stream.of(Channel.values()).filter(channel -> !channel.retained()))
                .containsExactlyInAnyOrder(Channel.INBOX, Channel.CHAT, Channel.PAYMENT, Channel.RATING);
    }
}
