package org.pickmeup.protocol.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/**
 * Reads a time to the millisecond, as it is written again, but none that a database or milliseconds in a {@code long} could
 * not hold: of 1970 to 9999. Jackson would take a number with a fraction for seconds; here each is milliseconds.
 */
final class MomentDeserializer extends ValueDeserializer<Instant> {

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");
    private static final Pattern FRACTION = Pattern.compile("\\d+\\.\\d+");

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
            return ofMillis(parser.getDoubleValue(), context);
        }
        if (parser.currentToken() == JsonToken.VALUE_STRING
                && FRACTION.matcher(parser.getString()).matches()) {
            return ofMillis(Double.parseDouble(parser.getString()), context);
        }
        Instant moment = InstantDeserializer.INSTANT.deserialize(parser, context);
        if (moment == null) {
            return null;
        }
        if (moment.isBefore(Instant.EPOCH) || moment.isAfter(LAST)) {
            return refuse(context);
        }
        return moment.truncatedTo(ChronoUnit.MILLIS);
    }

    private Instant ofMillis(double millis, DeserializationContext context) {
        return millis >= 0 && millis <= LAST.toEpochMilli() ? Instant.ofEpochMilli((long) millis) : refuse(context);
    }

    private Instant refuse(DeserializationContext context) {
        return context.reportInputMismatch(this, "not a time of 1970 to 9999");
    }
}
