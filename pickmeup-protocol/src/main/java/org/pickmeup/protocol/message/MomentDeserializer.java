package org.pickmeup.protocol.message;

import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/** Reads a time, but none that a database or milliseconds in a {@code long} could not hold: of 1970 to 9999. */
final class MomentDeserializer extends ValueDeserializer<Instant> {

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        Instant moment = InstantDeserializer.INSTANT.deserialize(parser, context);
        if (moment != null && (moment.isBefore(Instant.EPOCH) || moment.isAfter(LAST))) {
            return context.reportInputMismatch(this, "not a time of 1970 to 9999");
        }
        return moment;
    }
}
