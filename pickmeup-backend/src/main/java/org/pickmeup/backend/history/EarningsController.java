package org.pickmeup.backend.history;

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
@RestController
class EarningsController {

    private final Callers callers;
    private final EarningsArchive earnings;

    EarningsController(Callers callers, EarningsArchive earnings) {
        this.callers = callers;
        this.earnings = earnings;
    }

    @GetMapping("/api/drivers/{id}/earnings")
    ResponseEntity<Earnings> earnings(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String authorization,
            @PathVariable String id,
            @RequestParam(required = false) Instant from,
            @RequestParam(required = false) Instant to,
            @RequestParam(defaultValue = "UTC") String zone) {
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
