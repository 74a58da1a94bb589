package org.pickmeup.protocol.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import org.pickmeup.protocol.Topic;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads and writes payloads. Reading is lenient: numbers may be strings, unknown fields and inbox types are passed over.
 * Writing is strict: numbers are numbers, and what is not known is left out.
 */
public final class Payloads {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS)
            .disable(DateTimeFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new SimpleModule().addDeserializer(Instant.class, new MomentDeserializer()))
            .build();

    private Payloads() {}

    /** The message as UTF-8 JSON. */
    public static byte[] write(Message message) {
        if (message instanceof InboxMessage.Unknown unknown) {
            throw new IllegalArgumentException("the contract has no inbox type '%s'".formatted(unknown.type()));
        }
        return JSON.writeValueAsBytes(message);
    }

    /**
     * Reads what was published on a topic.
     *
     * @param payload UTF-8 JSON; an empty payload, which clears a retained topic, is not a message
     * @throws MalformedMessageException when it is not what the topic's channel prescribes
     */
    public static Message read(Topic topic, byte[] payload) {
        return read(topic.toString(), payload, topic.channel().payload());
    }

    private static <T extends Message> T read(String topic, byte[] payload, Class<T> type) {
        try {
            T message = JSON.readValue(payload, type);
            if (message == null) {
                throw new IllegalArgumentException("it is null");
            }
            return message;
        } catch (JacksonException | IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new MalformedMessageException("%s: %s".formatted(topic, reason(e)), e);
        }
    }

    private static String reason(RuntimeException e) {
        if (e instanceof InputCoercionException) {
            return "a number in it is out of range";
        }
        if (e instanceof StreamReadException) {
            return "it is not JSON";
        }
        if (!(e instanceof DatabindException databind)) {
            return e.getMessage();
        }
        String field = databind.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        if (databind instanceof ValueInstantiationException && databind.getCause() != null) {
            String cause = databind.getCause().getMessage();
            return field.isEmpty() ? cause : field + "." + cause;
        }
        return field.isEmpty() ? "it is not an object of this channel" : field + " is missing or not of its type";
    }
}
