package org.pickmeup.backend.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pickmeup.backend.history.HistoryApi.PAUL;
import static org.pickmeup.backend.history.HistoryApi.PETRA;
import static org.pickmeup.backend.history.HistoryApi.assertProblem;
import static org.pickmeup.backend.history.HistoryApi.get;
import static org.pickmeup.backend.history.HistoryApi.history;
import static org.pickmeup.backend.history.HistoryApi.operator;
import static org.pickmeup.backend.history.HistoryApi.trip;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Chat;

/** All that is kept of one trip. */
interface TripFileApi {

    @Test
    default void tellsAllThatIsKnownOfATrip() {
        PastTrip trip = trip("Petra", "2026-11-20T10:00:00Z")
                .drivenBy("Paul", 300)
                .ended(1, "6.00")
                .keepPaid("2.00", "8.00", 5);
        trip.followed(301, -56.16, -34.9);
        trip.heard(0, "REQUEST", "pickmeup/requests/Petra", "passengers/Petra", "{\"name\":\"Petra\"}");
        trip.heard(310, "TRIP_START", "pickmeup/passengers/Petra/inbox", "", "{\"type\":\"tripStart\"}");
        ChatArchive chats = history.bean(ChatArchive.class);
        chats.keep(trip.id, Role.DRIVER, "On my way!", null, trip.at(10));
        chats.keep(trip.id, Role.PASSENGER, null, 3.2, trip.at(20));

        for (Person person : List.of(PETRA, PAUL)) {
            get(person, "/api/trips/" + trip.id)
                    .expectHeader()
                    .valueEquals("Cache-Control", "no-store")
                    .expectBody()
                    .json("""
                            {
                              "tripId": "%s",
                              "phase": "paid",
                              "fare": {"distance": 1.0, "time": 60.0, "cost": 6.00, "tip": 2.00},
                              "track": [{"at": "2026-11-20T10:05:01Z", "lon": -56.16, "lat": -34.9}],
                              "events": [
                                {
                                  "type": "request", "topic": "pickmeup/requests/Petra", "sender": "passengers/Petra",
                                  "message": {"name": "Petra"}, "at": "2026-11-20T10:00:00Z", "outcome": "applied"
                                },
                                {
                                  "type": "tripStart", "topic": "pickmeup/passengers/Petra/inbox",
                                  "message": {"type": "tripStart"}, "at": "2026-11-20T10:05:10Z", "outcome": "applied"
                                }
                              ],
                              "chat": [
                                {"sender": "driver", "text": "On my way!", "at": "2026-11-20T10:00:10Z"},
                                {"sender": "passenger", "seconds": 3.2, "at": "2026-11-20T10:00:20Z"}
                              ],
                              "payment": {
                                "state": "settled", "since": "2026-11-20T10:10:00Z", "cost": 6.00, "tip": 2.00, "rating": 5
                              },
                              "ledger": [{"account": "drivers/Paul", "amount": 8.00}]
                            }""".formatted(trip.id))
                    .jsonPath("$.events[1].sender")
                    .doesNotExist();
        }
    }

    @Test
    default void keepsAChatOnceThatTheBrokerHasKept() {
        PastTrip trip =
                trip("Petra", "2026-11-20T10:00:00Z").drivenBy("Paul", 300).keep();
        ChatHandler chats = history.bean(ChatHandler.class);
        for (boolean retained : new boolean[] {false, true}) {
            chats.handle(Topic.chat(PETRA), Chat.text("On my way!", trip.id, null), retained);
        }
        assertThat(history.bean(ChatArchive.class).of(trip.id)).hasSize(1);
    }

    @Test
    default void keepsNoMoreChatsThanARideCanHave() {
        PastTrip trip =
                trip("Petra", "2026-11-20T10:00:00Z").drivenBy("Paul", 300).keep();
        ChatArchive chats = history.bean(ChatArchive.class);
        for (int second = 0; second < 1001; second++) {
            chats.keep(trip.id, Role.DRIVER, "Hello?", null, trip.at(second));
        }
        assertThat(chats.of(trip.id)).hasSize(1000);
    }

    @Test
    default void knowsNoTripOfSomebodyElse() {
        PastTrip trip =
                trip("Petra", "2026-11-20T10:00:00Z").drivenBy("Paul", 300).keep();
        String sentence = "There is no such trip of yours.";
        assertProblem(get(Person.driver("Petra"), "/api/trips/" + trip.id), 404, sentence);
        assertProblem(get(Person.passenger("Paul"), "/api/trips/" + trip.id), 404, sentence);
        assertProblem(get(PETRA, "/api/trips/" + UUID.randomUUID()), 404, sentence);
        operator("/api/trips/" + trip.id).expectStatus().isOk();
    }
}
