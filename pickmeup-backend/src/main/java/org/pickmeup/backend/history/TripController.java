package org.pickmeup.backend.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pickmeup.backend.trip.Trip;
import org.pickmeup.backend.trip.Trips;
import org.pickmeup.protocol.Person;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Trips, to those who were on them and to operators. */
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

    @GetMapping
    ResponseEntity<TripPage> trips(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String authorization,
            @RequestParam(required = false) String person,
            @RequestParam(defaultValue = "") List<String> state,
            @RequestParam(required = false) Instant from,
            @RequestParam(required = false) Instant to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        Caller caller = callers.of(authorization);
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw Refusal.malformed("page counts from 0, and size is 1 to %d.".formatted(LARGEST_PAGE));
        }
        TripSearch search = new TripSearch(whose(caller, person), TripSearch.phases(state), new Period(from, to));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(archive.find(search, page, size));
    }

    /** Somebody else's trip is not there, for whoever asks: that there is one is no business of theirs. */
    @GetMapping("/{id}")
    ResponseEntity<TripDetails> trip(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String authorization,
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
