package org.pickmeup.backend.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * What one of the two said to the other.
 *
 * @param sender {@code driver} or {@code passenger}
 * @param text absent for a recording, which is not kept
 * @param seconds the length of a recording; absent for a text, and where the recording does not tell it
 * @param at when the backend heard it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChatText(
        @Schema(example = "driver") String sender,
        @Schema(example = "On my way!") String text,
        @Schema(example = "3.2") Double seconds,
        Instant at) {}
