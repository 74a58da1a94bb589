package org.pickmeup.backend.history;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.pickmeup.identity.Kind;
import org.pickmeup.protocol.Person;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** What the history answers, on whichever database. */
abstract class HistoryApi implements TripsApi, TripFileApi, FiguresApi, RefusalsApi {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    static final Person PETRA = Person.passenger("Petra");
    static final Person PAUL = Person.driver("Paul");

    static RunningHistory history;

    @AfterAll
    static void stop() {
        if (history != null) {
            history.close();
        }
    }

    @BeforeEach
    void forgetEverything() {
        for (String table : List.of("chat", "track_point", "trip_event", "payment", "ledger_entry", "rating", "trip")) {
            history.database().sql("delete from " + table).update();
        }
    }

    static PastTrip trip(String passenger, String requested) {
        return new PastTrip(history.database(), passenger, Instant.parse(requested));
    }

    static ResponseSpec get(Person person, String path) {
        return history.get(history.tokenOf(person), path);
    }

    static ResponseSpec operator(String path) {
        return history.get(history.tokenOf(Kind.OPERATOR), path);
    }

    static void assertProblem(ResponseSpec response, int status, String sentence) {
        response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo(sentence);
    }
}
