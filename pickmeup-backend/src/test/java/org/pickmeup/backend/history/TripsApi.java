package org.pickmeup.backend.history;

import static org.pickmeup.backend.history.HistoryApi.PAUL;
import static org.pickmeup.backend.history.HistoryApi.PETRA;
import static org.pickmeup.backend.history.HistoryApi.get;
import static org.pickmeup.backend.history.HistoryApi.operator;
import static org.pickmeup.backend.history.HistoryApi.trip;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pickmeup.protocol.message.Phase;

/** Which trips somebody finds. */
interface TripsApi {

    @Test
    default void showsAPersonTheirOwnTripsNewestFirst() {
        PastTrip older =
                trip("Petra", "2026-11-20T10:00:00Z").drivenBy("Paul", 300).keep();
        PastTrip newer = trip("Petra", "2026-11-21T10:00:00Z").keep();
        trip("Somebody", "2026-11-21T11:00:00Z").keep();

        get(PETRA, "/api/trips")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.items[*].tripId")
                .isEqualTo(List.of(newer.id.toString(), older.id.toString()))
                .jsonPath("$.total")
                .isEqualTo(2);
        get(PAUL, "/api/trips").expectBody().jsonPath("$.items[*].tripId").isEqualTo(List.of(older.id.toString()));
        operator("/api/trips").expectBody().jsonPath("$.total").isEqualTo(3);
    }

    @Test
    default void tellsATripInTheWordsOfTheWireAndLeavesOutWhatIsNotKnown() {
        trip("Petra", "2026-11-20T10:00:00Z")
                .drivenBy("Paul", 300)
                .ended(2.39, "8.27")
                .keep();
        get(PETRA, "/api/trips")
                .expectBody()
                .jsonPath("$.items[0].phase")
                .isEqualTo("ended")
                .jsonPath("$.items[0].driver.name")
                .isEqualTo("Paul")
                .jsonPath("$.items[0].fare.cost")
                .isEqualTo(8.27)
                .jsonPath("$.items[0].fare.tip")
                .doesNotExist()
                .jsonPath("$.items[0].requestedAt")
                .isEqualTo("2026-11-20T10:00:00Z")
                .jsonPath("$.items[0].destination")
                .doesNotExist();
    }

    @Test
    default void tellsOfARequestThatNobodyHasTakenThatItWasWithdrawn() {
        trip("Petra", "2026-11-20T10:00:00Z")
                .withdrawn(20)
                .drivenBy("Paul", 300)
                .keep();
        trip("Petra", "2026-11-21T10:00:00Z").withdrawn(20).in(Phase.EXPIRED).keep();
        trip("Petra", "2026-11-22T10:00:00Z").withdrawn(20).keep();
        get(PETRA, "/api/trips")
                .expectBody()
                .jsonPath("$.items[0].withdrawnAt")
                .isEqualTo("2026-11-22T10:00:20Z")
                .jsonPath("$.items[1].withdrawnAt")
                .isEqualTo("2026-11-21T10:00:20Z")
                .jsonPath("$.items[2].withdrawnAt")
                .doesNotExist();
    }

    @Test
    default void filtersByPersonStateAndTime() {
        PastTrip paid = trip("Petra", "2026-11-20T10:00:00Z")
                .drivenBy("Paul", 300)
                .ended(1, "5.75")
                .keepPaid("0", "5.75", 5);
        PastTrip cancelled =
                trip("Petra", "2026-11-21T10:00:00Z").in(Phase.CANCELLED).keep();
        trip("Somebody", "2026-11-20T10:00:00Z").in(Phase.CANCELLED).keep();

        assertFound("/api/trips?person=passengers/Petra&state=cancelled", cancelled);
        assertFound("/api/trips?person=passengers/Petra&state=cancelled,paid", cancelled, paid);
        assertFound("/api/trips?person=drivers/Paul", paid);
        assertFound("/api/trips?person=drivers/Petra");
        assertFound("/api/trips?from=2026-11-21T10:00:00Z", cancelled);
        assertFound("/api/trips?person=passengers/Petra&to=2026-11-21T10:00:00Z", paid);
    }

    @Test
    default void showsOnePageOfMany() {
        List<String> ids = new ArrayList<>();
        for (int minute = 10; minute < 15; minute++) {
            ids.add(
                    0,
                    trip("Petra", "2026-11-20T10:%d:00Z".formatted(minute))
                            .keep()
                            .id
                            .toString());
        }
        get(PETRA, "/api/trips?page=1&size=2")
                .expectBody()
                .jsonPath("$.items[*].tripId")
                .isEqualTo(List.copyOf(ids.subList(2, 4)))
                .jsonPath("$.page")
                .isEqualTo(1)
                .jsonPath("$.size")
                .isEqualTo(2)
                .jsonPath("$.total")
                .isEqualTo(5);
    }

    private static void assertFound(String path, PastTrip... trips) {
        operator(path)
                .expectBody()
                .jsonPath("$.items[*].tripId")
                .isEqualTo(
                        List.of(trips).stream().map(trip -> trip.id.toString()).toList())
                .jsonPath("$.total")
                .isEqualTo(trips.length);
    }
}
