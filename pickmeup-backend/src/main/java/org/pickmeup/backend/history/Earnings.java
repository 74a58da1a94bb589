package org.pickmeup.backend.history;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a driver has earned.
 *
 * @param driverId whose earnings these are
 * @param zone the time zone that the days are of
 * @param days the days on which something was earned, in their order
 * @param total all of those days together
 */
public record Earnings(
        @Schema(example = "Bryan") String driverId,
        @Schema(example = "America/Montevideo") String zone,
        List<Day> days,
        Amounts total) {

    /**
     * One day.
     *
     * @param day the day on which the money was booked
     */
    @Schema(name = "EarningsOfDay")
    public record Day(
            @Schema(example = "2026-11-22") LocalDate day,
            @JsonUnwrapped Amounts amounts) {}

    /**
     * What came together, in dollars: {@code net} is {@code cost + tips - fee}, and is what the ledger says.
     *
     * @param rides how many were paid
     * @param cost of those rides, and the fees of passengers who did not come
     * @param tips on top
     * @param fee what the platform kept
     * @param net what is the driver's
     */
    public record Amounts(
            @Schema(example = "7") long rides,
            @Schema(example = "58.40") BigDecimal cost,
            @Schema(example = "9.50") BigDecimal tips,
            @Schema(example = "5.84") BigDecimal fee,
            @Schema(example = "62.06") BigDecimal net) {}
}
