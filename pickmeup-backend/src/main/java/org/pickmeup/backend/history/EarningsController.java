package org.pickmeup.backend.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.pickmeup.protocol.Person;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What drivers have earned: each driver's own, and all to operators. */
@HistoryAnswers
@SecurityRequirement(name = ApiDocument.SESSION)
@Tag(name = "History")
@RestController
class EarningsController {

    private final Callers callers;
    private final EarningsArchive earnings;

    EarningsController(Callers callers, EarningsArchive earnings) {
        this.callers = callers;
        this.earnings = earnings;
    }

    @Operation(
            operationId = "earnings",
            summary = "What a driver has earned, by day and in total",
            description = "To the driver, and to operators. All zero for somebody who has never driven.")
    @GetMapping("/api/drivers/{id}/earnings")
    ResponseEntity<Earnings> earnings(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    String authorization,
            @Parameter(example = "Bryan") @PathVariable String id,
            @Parameter(description = "Booked at this moment or later", example = "2026-11-01T00:00:00Z")
                    @RequestParam(required = false)
                    Instant from,
            @Parameter(description = "Booked before this moment", example = "2026-12-01T00:00:00Z")
                    @RequestParam(required = false)
                    Instant to,
            @Parameter(description = "The time zone whose days are meant", example = "America/Montevideo")
                    @RequestParam(defaultValue = "UTC")
                    String zone) {
        Caller caller = callers.of(authorization);
        if (!Person.isId(id)) {
            throw Refusal.notThere("There can be no driver of that id.");
        }
        Person driver = Person.driver(id);
        if (!caller.speaksFor(driver)) {
            throw Refusal.notTheirs("The earnings of others are for operators.");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(earnings.find(driver, new Period(from, to), Days.zone(zone)));
    }
}
