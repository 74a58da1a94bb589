package org.pickmeup.backend.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pickmeup.backend.trip.Trip;
import org.pickmeup.backend.trip.Trips;
import org.pickmeup.protocol.Person;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Trips, to those who were on them and to operators. */
@HistoryAnswers
@SecurityRequirement(name = ApiDocument.SESSION)
@Tag(name = "History")
@RestController
@RequestMapping("/api/trips")
class TripController {

    private static final int LARGEST_PAGE = 100;

    private final Callers callers;
    private final TripArchive archive;
    private final Trips trips;
    private final TripFile file;

    TripController(Callers callers, TripArchive archive, Trips trips, TripFile file) {
        this.callers = callers;
        this.archive = archive;
        this.trips = trips;
        this.file = file;
    }

    @Operation(
            operationId = "trips",
            summary = "Trips, the newest first",
            description = "One's own; to an operator everybody's.")
    @GetMapping
    ResponseEntity<TripPage> trips(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    String authorization,
            @Parameter(description = "Whose trips; somebody else's are for operators", example = "drivers/Bryan")
                    @RequestParam(required = false)
                    String person,
            @Parameter(
                            description =
                                    "In any of these phases: requested, accepted, arrived, riding, ended, paid, cancelled, "
                                            + "expired; without one in any at all",
                            example = "paid,ended")
                    @RequestParam(defaultValue = "")
                    List<String> state,
            @Parameter(description = "Requested at this moment or later", example = "2026-11-01T00:00:00Z")
                    @RequestParam(required = false)
                    Instant from,
            @Parameter(description = "Requested before this moment", example = "2026-12-01T00:00:00Z")
                    @RequestParam(required = false)
                    Instant to,
            @Parameter(description = "Counts from 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = "20") int size) {
        Caller caller = callers.of(authorization);
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw Refusal.malformed("page counts from 0, and size is 1 to %d.".formatted(LARGEST_PAGE));
        }
        TripSearch search = new TripSearch(whose(caller, person), TripSearch.phases(state), new Period(from, to));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(archive.find(search, page, size));
    }

    /** Somebody else's trip is not there, for whoever asks: that there is one is no business of theirs. */
    @Operation(
            operationId = "trip",
            summary = "A trip with its track, events, chat, payment and ledger",
            description = "To whoever was on it, and to operators.")
    @ApiResponse(
            responseCode = "404",
            description = "There is no such trip of the bearer's",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    @GetMapping("/{id}")
    ResponseEntity<TripDetails> trip(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    String authorization,
            @PathVariable UUID id) {
        Caller caller = callers.of(authorization);
        Trip trip = trips.find(id)
                .filter(caller::maySee)
                .orElseThrow(() -> Refusal.notThere("There is no such trip of yours."));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(file.of(trip));
    }

    private static Optional<Person> whose(Caller caller, String person) {
        if (person == null) {
            return caller.person();
        }
        Person asked = Person.parse(person)
                .orElseThrow(() -> Refusal.malformed(
                        "person has to be somebody such as drivers/Bryan, which '%s' is not.".formatted(person)));
        if (!caller.speaksFor(asked)) {
            throw Refusal.notTheirs("The trips of others are for operators.");
        }
        return Optional.of(asked);
    }
}
