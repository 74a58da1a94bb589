package org.pickmeup.backend.history;

import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the days went, for operators: on a quiet day the average fare is somebody's. */
@RestController
class StatsController {

    private final Callers callers;
    private final StatsArchive stats;

    StatsController(Callers callers, StatsArchive stats) {
        this.callers = callers;
        this.stats = stats;
    }

    @GetMapping("/api/stats")
    ResponseEntity<Stats> stats(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String authorization,
            @RequestParam(required = false) Instant from,
            @RequestParam(required = false) Instant to,
            @RequestParam(defaultValue = "UTC") String zone) {
        callers.operator(authorization);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(stats.find(new Period(from, to), Days.zone(zone)));
    }
}
