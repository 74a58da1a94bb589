package org.pickmeup.backend.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * How a trip was paid, or why it was not yet.
 *
 * @param state {@code held} until the trip has ended, {@code pending} while it is charged, {@code settled}, {@code declined}
 * @param since when it came to that state
 * @param cost of the ride, in dollars
 * @param tip on top, in dollars
 * @param rating the stars that came with it, 1 to 5; absent for a fee, which nobody sends
 * @param reason a sentence; absent where nothing is wrong
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TripPayment(
        @Schema(example = "settled") String state,
        Instant since,
        @Schema(example = "8.27") BigDecimal cost,
        @Schema(example = "1.50") BigDecimal tip,
        @Schema(example = "5") Integer rating,
        String reason) {}
