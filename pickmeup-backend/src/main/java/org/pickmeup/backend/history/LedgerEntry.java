package org.pickmeup.backend.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A line in the book.
 *
 * @param account a person's, {@code drivers/Bryan}, or the platform's
 * @param amount dollars that came to the account; below zero what went from it
 */
public record LedgerEntry(
        @Schema(example = "drivers/Bryan") String account,
        @Schema(example = "9.77") BigDecimal amount,
        Instant bookedAt) {}
