package org.pickmeup.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pickmeup.protocol.message.InboxMessage;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Payloads;
import org.pickmeup.protocol.message.Phase;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The document that describes the contract to everyone else says what the code does. */
class AsyncApiTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonNode DOCUMENT = YAML.readTree(Path.of("../docs/asyncapi.yaml"));

    /** 178 is the same number as 178.0. */
    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    /** What stands for {role}, {id} and {cell} where a topic is needed to read an example. */
    private static Topic someTopic(Channel channel) {
        String topic = channel.address()
                .replace("{role}", "passengers")
                .replace("{id}", "Mike")
                .replace("{cell}", "69y7p");
        return Topic.parse(topic).orElseThrow();
    }

    private static String nameOf(Channel channel) {
        String[] words = channel.name().toLowerCase().split("_");
        return words[0]
                + Arrays.stream(words).skip(1).map(AsyncApiTest::capitalized).collect(Collectors.joining());
    }

    private static String nameOf(Class<?> type) {
        String name = type.getSimpleName();
        return name.substring(0, 1).toLowerCase() + name.substring(1);
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase() + word.substring(1);
    }

    private static Stream<Class<?>> payloadsOf(Channel channel) {
        return channel.payload() == InboxMessage.class
                ? Arrays.stream(InboxMessage.class
                                .getAnnotation(JsonSubTypes.class)
                                .value())
                        .map(JsonSubTypes.Type::value)
                : Stream.of(channel.payload());
    }

    /** Every record of the contract, with the records inside it. */
    static Set<Class<?>> records() {
        Set<Class<?>> records = new LinkedHashSet<>();
        Arrays.stream(Channel.values()).flatMap(AsyncApiTest::payloadsOf).forEach(type -> collect(type, records));
        return records;
    }

    private static void collect(Class<?> record, Set<Class<?>> records) {
        if (records.add(record)) {
            Arrays.stream(record.getRecordComponents())
                    .map(component -> elementType(component.getGenericType()))
                    .filter(Class::isRecord)
                    .forEach(type -> collect(type, records));
        }
    }

    private static Class<?> elementType(Type type) {
        return type instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : (Class<?>) type;
    }

    @Test
    void describesEveryChannelAndNoOther() {
        assertThat(DOCUMENT.get("channels").propertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Channel.values())
                        .map(AsyncApiTest::nameOf)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void describesAChannelAsItIsPublished(Channel channel) {
        JsonNode described = DOCUMENT.get("channels").get(nameOf(channel));
        assertThat(described.get("address").asString()).isEqualTo(channel.address());
        assertThat(described.get("messages").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        payloadsOf(channel).map(AsyncApiTest::nameOf).toList());
        JsonNode binding =
                DOCUMENT.get("operations").get(nameOf(channel)).get("bindings").get("mqtt");
        assertThat(binding.get("qos").asInt()).isEqualTo(channel.qos().level());
        assertThat(binding.get("retain").asBoolean()).isEqualTo(channel.retained());
    }

    @Test
    void describesEveryRecordAndNoOther() {
        assertThat(DOCUMENT.get("components").get("schemas").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        records().stream().map(AsyncApiTest::nameOf).toList());
    }

    @ParameterizedTest
    @MethodSource("records")
    void describesTheFieldsOfARecord(Class<?> record) {
        JsonNode schema = DOCUMENT.get("components").get("schemas").get(nameOf(record));
        Map<String, String> described = new TreeMap<>();
        schema.get("properties").forEachEntry((field, type) -> described.put(field, shape(type)));
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(field -> required.add(field.asString()));

        Map<String, String> written = new TreeMap<>();
        Set<String> needed = new TreeSet<>();
        for (RecordComponent component : record.getRecordComponents()) {
            written.put(component.getName(), shape(component.getGenericType()));
            JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
            if (property != null && property.required()) {
                needed.add(component.getName());
            }
        }
        if (InboxMessage.class.isAssignableFrom(record)) {
            written.put("type", nameOf(record));
            needed.add("type");
        }
        assertThat(described).isEqualTo(written);
        assertThat(required).isEqualTo(needed);
    }

    private static String shape(JsonNode schema) {
        if (schema.has("$ref")) {
            return schema.get("$ref").asString().replaceAll(".*/", "");
        }
        if (schema.has("const")) {
            return schema.get("const").asString();
        }
        if (schema.has("items")) {
            return "list of " + shape(schema.get("items"));
        }
        return schema.has("format")
                ? schema.get("format").asString()
                : schema.get("type").asString();
    }

    private static String shape(Type type) {
        if (type instanceof ParameterizedType) {
            return "list of " + shape(elementType(type));
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord()) {
            return nameOf(raw);
        }
        if (raw == Instant.class) {
            return "int64";
        }
        if (raw == UUID.class) {
            return "uuid";
        }
        if (raw == int.class) {
            return "integer";
        }
        return List.of(double.class, Double.class, BigDecimal.class).contains(raw) ? "number" : "string";
    }

    @ParameterizedTest
    @EnumSource
    void givesExamplesThatAreReadAndWrittenAgainAsTheyStand(Channel channel) {
        payloadsOf(channel).forEach(type -> {
            JsonNode examples =
                    DOCUMENT.get("components").get("messages").get(nameOf(type)).get("examples");
            assertThat(examples).as("examples of %s", nameOf(type)).isNotEmpty();
            for (JsonNode example : examples) {
                byte[] json = example.get("payload").toString().getBytes(UTF_8);
                Message message = Payloads.read(someTopic(channel), json);
                assertThat(message).isInstanceOf(type);
                JsonNode written = YAML.readTree(Payloads.write(message));
                assertThat(written.equals(BY_VALUE, example.get("payload")))
                        .as("%s, written again as %s", example, written)
                        .isTrue();
            }
        });
    }

    @Test
    void tellsTheLimits() {
        assertThat(maxLength("presence", "name")).isEqualTo(Limits.NAME_LENGTH);
        assertThat(maxLength("presence", "vehicle")).isEqualTo(Limits.VEHICLE_LENGTH);
        assertThat(maxLength("picture", "url")).isEqualTo(Limits.PICTURE_LENGTH);
        assertThat(maxLength("chat", "data")).isEqualTo(Limits.VOICE_LENGTH);
        assertThat(maxLength("cancel", "reason")).isEqualTo(Limits.TEXT_LENGTH);
        assertThat(property("chat", "data").get("description").asString()).contains(String.valueOf(Limits.CHAT_LENGTH));
        assertThat(property("accept", "driverId").get("pattern").asString()).isEqualTo("^" + Limits.ID + "$");
    }

    @Test
    void tellsThePhasesOfATrip() {
        assertThat(property("tripStatus", "phase").get("enum"))
                .extracting(JsonNode::asString)
                .containsExactlyElementsOf(Arrays.stream(Phase.values())
                        .map(phase -> phase.name().toLowerCase())
                        .toList());
    }

    private static int maxLength(String schema, String field) {
        return property(schema, field).get("maxLength").asInt();
    }

    private static JsonNode property(String schema, String field) {
        return DOCUMENT.get("components")
                .get("schemas")
                .get(schema)
                .get("properties")
                .get(field);
    }
}
