package org.pickmeup.backend.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the days and the hours went, for operators: on a quiet day the average fare is somebody's. */
@HistoryAnswers
@SecurityRequirement(name = ApiDocument.SESSION)
@Tag(name = "History")
@RestController
class StatsController {

    private final Callers callers;
    private final StatsArchive stats;

    StatsController(Callers callers, StatsArchive stats) {
        this.callers = callers;
        this.stats = stats;
    }

    @Operation(
            operationId = "stats",
            summary = "How the days or hours went: counts, fares, distances, waits and ratings",
            description = "To operators.")
    @GetMapping("/api/stats")
    ResponseEntity<Stats> stats(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    String authorization,
            @Parameter(description = "Requested at this moment or later", example = "2026-11-01T00:00:00Z")
                    @RequestParam(required = false)
                    Instant from,
            @Parameter(description = "Requested before this moment", example = "2026-12-01T00:00:00Z")
                    @RequestParam(required = false)
                    Instant to,
            @Parameter(description = "The time zone whose days are meant", example = "America/Montevideo")
                    @RequestParam(defaultValue = "UTC")
                    String zone,
            @Parameter(description = "What is told apart", schema = @Schema(allowableValues = {"day", "hour"}))
                    @RequestParam(defaultValue = "day")
                    String by) {
        callers.operator(authorization);
        Period period = new Period(from, to);
        String there = Days.zone(zone);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        switch (by) {
                            case "day" -> stats.byDay(period, there);
                            case "hour" -> stats.byHour(period, there);
                            default ->
                                throw Refusal.malformed("by has to be day or hour, which '%s' is not.".formatted(by));
                        });
    }
}
