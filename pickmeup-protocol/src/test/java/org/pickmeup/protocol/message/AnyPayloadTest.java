package org.pickmeup.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is published: it is a message of its channel, or the sender can be told in a sentence why it is none. */
class AnyPayloadTest {

    private static final int LONGEST_SENTENCE = 300;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Person BRYAN = Person.driver("Bryan");
    private static final Person MIKE = Person.passenger("Mike");
    private static final String PLACE = "{\"lon\":-56.16,\"lat\":-34.9,\"label\":\"Plaza\"}";
    private static final String TRIP = "\"tripId\":\"6b4f6e0c-6a0e-4d0a-9a54-0d6f2f3f8a11\",\"at\":1416848400000";

    private record Example(Topic topic, Map<String, Object> fields) {

        @SuppressWarnings("unchecked")
        static Example of(Topic topic, String json) {
            return new Example(topic, JSON.readValue(json, Map.class));
        }
    }

    private static final List<Example> EXAMPLES = List.of(
            Example.of(
                    Topic.presence(BRYAN),
                    "{\"name\":\"Bryan\",\"connectionTime\":1416848400000,\"vehicle\":\"Fiat\"}"),
            Example.of(Topic.picture(MIKE), "{\"url\":\"data:image/png;base64,iVBORw0KGgo=\"}"),
            Example.of(
                    Topic.location(BRYAN),
                    "{\"lon\":-56.16,\"lat\":-34.9,\"heading\":90,\"speed\":9.5,%s}".formatted(TRIP)),
            Example.of(Topic.chat(MIKE), "{\"format\":\"text\",\"data\":\"On my way!\",%s}".formatted(TRIP)),
            Example.of(
                    Topic.request("Mike"),
                    "{\"name\":\"Mike\",\"lon\":-56.16,\"lat\":-34.9,\"destination\":%s,\"estimate\":{\"distance\":2.4,\"time\":180,\"cost\":8.3},%s}"
                            .formatted(PLACE, TRIP)),
            Example.of(
                    Topic.inbox(MIKE),
                    "{\"type\":\"accept\",\"driverId\":\"Bryan\",\"lon\":-56.1,\"lat\":-34.8,%s}".formatted(TRIP)),
            Example.of(
                    Topic.inbox(BRYAN),
                    "{\"type\":\"confirm\",\"passengerId\":\"Mike\",\"name\":\"Mike\",\"pickup\":%s,\"destination\":%s,%s}"
                            .formatted(PLACE, PLACE, TRIP)),
            Example.of(
                    Topic.inbox(MIKE),
                    "{\"type\":\"tripEnd\",\"distance\":2.39,\"time\":178,\"cost\":8.27,%s}".formatted(TRIP)),
            Example.of(
                    Topic.inbox(BRYAN),
                    "{\"type\":\"cancel\",\"by\":\"passenger\",\"reason\":\"late\",%s}".formatted(TRIP)),
            Example.of(
                    Topic.payments(),
                    "{\"passengerId\":\"Mike\",\"driverId\":\"Bryan\",\"cost\":8.27,\"tip\":1.5,\"rating\":5,%s}"
                            .formatted(TRIP)),
            Example.of(Topic.ratings(), "{\"by\":\"driver\",\"rating\":5,%s}".formatted(TRIP)));

    @Property
    void bytesAreAMessageOrToldToBeNone(@ForAll("topics") Topic topic, @ForAll byte[] bytes) {
        readsOrTells(topic, bytes);
    }

    @Property
    void whatIsReadIsReadAgainAsItWasWritten(@ForAll("distorted") Example distorted) {
        byte[] json = JSON.writeValueAsBytes(distorted.fields());

        readsOrTells(distorted.topic(), json)
                .filter(message -> !(message instanceof InboxMessage.Unknown))
                .ifPresent(message -> assertThat(Payloads.read(distorted.topic(), Payloads.write(message)))
                        .isEqualTo(message));
    }

    private static Optional<Message> readsOrTells(Topic topic, byte[] bytes) {
        try {
            return Optional.of(Payloads.read(topic, bytes));
        } catch (MalformedMessageException e) {
            assertThat(e.getMessage())
                    .startsWith(topic + ": ")
                    .hasSizeBetween(topic.toString().length() + 5, LONGEST_SENTENCE);
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<Topic> topics() {
        return Arbitraries.of(EXAMPLES).map(Example::topic);
    }

    /** An example with one of its fields, or a new one, made something else. */
    @Provide
    Arbitrary<Example> distorted() {
        return Arbitraries.of(EXAMPLES)
                .flatMap(example -> Combinators.combine(
                                Arbitraries.of(example.fields().keySet()), values())
                        .as((field, value) -> with(example, field, value)));
    }

    private static Example with(Example example, String field, Object value) {
        Map<String, Object> fields = new LinkedHashMap<>(example.fields());
        fields.put(field, value);
        return new Example(example.topic(), fields);
    }

    private static Arbitrary<Object> values() {
        Arbitrary<Object> simple = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60).map(Object.class::cast),
                Arbitraries.of("1e999", "NaN", "-0", "\u202E", "\u0000", "1e-999", "٣", "6b4f6e0c"),
                Arbitraries.longs(),
                Arbitraries.doubles(),
                Arbitraries.bigDecimals().ofScale(400).map(Object.class::cast),
                Arbitraries.of(true, false),
                Arbitraries.of("tripStart", "tripProcessed", "driver", "passenger", "text", "data:audio/wav;base64"));
        return Arbitraries.oneOf(
                simple.injectNull(0.1),
                simple.list().ofMaxSize(3).map(Object.class::cast),
                simple.map(value -> Map.of("lon", value)));
    }
}
