package org.pickmeup.backend.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;

/**
 * Something that was said about a trip on the wire.
 *
 * @param type the message: {@code request}, {@code accept}, {@code confirm}, {@code arrived}, {@code tripStart},
 *     {@code tripEnd}, {@code cancel}
 * @param topic on which it was said
 * @param sender who said so, {@code drivers/Bryan}; absent where the message does not tell
 * @param message what was said
 * @param at when the backend heard it first
 * @param outcome {@code applied}, {@code early} where it still waits for something else, {@code misfit}
 * @param note why it was not applied; absent where it was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SaidEvent(
        @Schema(example = "tripStart") String type,
        @Schema(example = "pickmeup/passengers/Petra/inbox") String topic,
        @Schema(example = "drivers/Bryan") String sender,

        @Schema(example = "{\"type\": \"tripStart\", \"driverId\": \"Bryan\"}")
        Map<String, Object> message,

        Instant at,
        @Schema(example = "applied") String outcome,
        String note) {}
