package org.pickmeup.backend.history;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * How the days or the hours went. A trip belongs to the day and the hour in which it was requested.
 *
 * @param zone the time zone that they are of
 * @param days the days on which trips were requested, in their order; only by day
 * @param hours the hours in which trips were requested, in their order; only by hour
 * @param total all of them together
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Stats(
        @Schema(example = "America/Montevideo") String zone, List<Day> days, List<Hour> hours, Figures total) {

    /** One day. */
    @Schema(name = "StatsOfDay")
    public record Day(
            @Schema(example = "2026-11-22") LocalDate day,
            @JsonUnwrapped Figures figures) {}

    /** One hour, told by its beginning on the clocks of the zone; when they are put back, two are one. */
    @Schema(name = "StatsOfHour")
    public record Hour(
            @Schema(example = "2026-11-22T18:00", type = "string", format = "")
            @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm")
            LocalDateTime hour,

            @JsonUnwrapped Figures figures) {}

    /**
     * What came together.
     *
     * @param trips how many were requested
     * @param rides how many of them were ridden to the end
     * @param cancelled how many of them either side cancelled
     * @param expired how many of them nobody took
     * @param money what all rides together cost, without tips
     * @param fare dollars a ride, without tips
     * @param distance miles a ride
     * @param waiting seconds from the request until the car was there: until the driver said so, or else until the start
     * @param rating stars that passengers gave their drivers
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Figures(
            @Schema(example = "52") long trips,
            @Schema(example = "45") long rides,
            @Schema(example = "4") long cancelled,
            @Schema(example = "2") long expired,
            @Schema(example = "423.90") BigDecimal money,
            Spread fare,
            Spread distance,
            @JsonProperty("wait") Spread waiting,
            Spread rating) {}

    /** The least, the most and the average, rounded to hundredths; absent where there is nothing to measure. */
    public record Spread(
            @Schema(example = "5.00") BigDecimal min,
            @Schema(example = "23.15") BigDecimal max,
            @Schema(example = "9.42") BigDecimal average) {}
}
