package org.pickmeup.backend.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pickmeup.identity.Kind;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Chat;
import org.pickmeup.protocol.message.Phase;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** What the history answers, on whichever database. */
abstract class HistoryApi {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final Person PETRA = Person.passenger("Petra");
    private static final Person PAUL = Person.driver("Paul");

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

    @Test
    void showsAPersonTheirOwnTripsNewestFirst() {
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
    void tellsATripInTheWordsOfTheWireAndLeavesOutWhatIsNotKnown() {
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
    void filtersByPersonStateAndTime() {
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
    void showsOnePageOfMany() {
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

    @Test
    void tellsAllThatIsKnownOfATrip() {
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
    void keepsAChatOnceThatTheBrokerHasKept() {
        PastTrip trip =
                trip("Petra", "2026-11-20T10:00:00Z").drivenBy("Paul", 300).keep();
        ChatHandler chats = history.bean(ChatHandler.class);
        for (boolean retained : new boolean[] {false, true}) {
            chats.handle(Topic.chat(PETRA), Chat.text("On my way!", trip.id, null), retained);
        }
        assertThat(history.bean(ChatArchive.class).of(trip.id)).hasSize(1);
    }

    @Test
    void keepsNoMoreChatsThanARideCanHave() {
        PastTrip trip =
                trip("Petra", "2026-11-20T10:00:00Z").drivenBy("Paul", 300).keep();
        ChatArchive chats = history.bean(ChatArchive.class);
        for (int second = 0; second < 1001; second++) {
            chats.keep(trip.id, Role.DRIVER, "Hello?", null, trip.at(second));
        }
        assertThat(chats.of(trip.id)).hasSize(1000);
    }

    @Test
    void knowsNoTripOfSomebodyElse() {
        PastTrip trip =
                trip("Petra", "2026-11-20T10:00:00Z").drivenBy("Paul", 300).keep();
        String sentence = "There is no such trip of yours.";
        assertProblem(get(Person.driver("Petra"), "/api/trips/" + trip.id), 404, sentence);
        assertProblem(get(Person.passenger("Paul"), "/api/trips/" + trip.id), 404, sentence);
        assertProblem(get(PETRA, "/api/trips/" + UUID.randomUUID()), 404, sentence);
        operator("/api/trips/" + trip.id).expectStatus().isOk();
    }

    @Test
    void addsUpWhatADriverHasEarned() {
        trip("Petra", "2026-11-20T10:00:00Z")
                .drivenBy("Paul", 300)
                .ended(1, "10.00")
                .keepPaid("2.00", "11.00", 5);
        trip("Petra", "2026-11-20T12:00:00Z")
                .drivenBy("Paul", 300)
                .ended(1, "20.00")
                .keepPaid("0.50", "18.50", 5);
        trip("Petra", "2026-11-21T10:00:00Z")
                .drivenBy("Paul", 300)
                .ended(1, "5.00")
                .keepPaid("0", "4.50", 5);
        trip("Petra", "2026-11-21T11:00:00Z")
                .drivenBy("Else", 300)
                .ended(1, "7.00")
                .keepPaid("0", "7.00", 5);

        get(PAUL, "/api/drivers/Paul/earnings").expectBody().json("""
                        {
                          "driverId": "Paul",
                          "zone": "UTC",
                          "days": [
                            {"day": "2026-11-20", "rides": 2, "cost": 30.00, "tips": 2.50, "fee": 3.00, "net": 29.50},
                            {"day": "2026-11-21", "rides": 1, "cost": 5.00, "tips": 0.00, "fee": 0.50, "net": 4.50}
                          ],
                          "total": {"rides": 3, "cost": 35.00, "tips": 2.50, "fee": 3.50, "net": 34.00}
                        }""", JsonCompareMode.STRICT);
        operator("/api/drivers/Paul/earnings?from=2026-11-21T00:00:00Z")
                .expectBody()
                .jsonPath("$.total.net")
                .isEqualTo(4.5);
        operator("/api/drivers/Nobody/earnings")
                .expectBody()
                .jsonPath("$.total.rides")
                .isEqualTo(0);
    }

    @Test
    void tellsHowTheDaysWent() {
        trip("Petra", "2026-11-20T10:00:00Z")
                .drivenBy("Paul", 300)
                .ended(1, "6.00")
                .keepPaid("2.00", "8.00", 5);
        trip("Peter", "2026-11-20T12:00:00Z")
                .drivenBy("Paul", 61)
                .ended(2.5, "7.01")
                .keepPaid("0", "7.01", 2);
        trip("Piet", "2026-11-20T13:00:00Z").in(Phase.EXPIRED).keep();
        trip("Pia", "2026-11-21T10:00:00Z").in(Phase.CANCELLED).keep();

        operator("/api/stats").expectBody().json("""
                        {
                          "zone": "UTC",
                          "days": [
                            {
                              "day": "2026-11-20", "trips": 3, "rides": 2, "cancelled": 0, "expired": 1,
                              "fare": {"min": 6.00, "max": 7.01, "average": 6.51},
                              "distance": {"min": 1.00, "max": 2.50, "average": 1.75},
                              "wait": {"min": 61.00, "max": 300.00, "average": 180.50},
                              "rating": {"min": 2.00, "max": 5.00, "average": 3.50}
                            },
                            {"day": "2026-11-21", "trips": 1, "rides": 0, "cancelled": 1, "expired": 0}
                          ],
                          "total": {
                            "trips": 4, "rides": 2, "cancelled": 1, "expired": 1,
                            "fare": {"min": 6.00, "max": 7.01, "average": 6.51},
                            "distance": {"min": 1.00, "max": 2.50, "average": 1.75},
                            "wait": {"min": 61.00, "max": 300.00, "average": 180.50},
                            "rating": {"min": 2.00, "max": 5.00, "average": 3.50}
                          }
                        }""", JsonCompareMode.STRICT);
    }

    @Test
    void countsTheDaysOfATimeZone() {
        trip("Petra", "2026-11-21T02:30:00Z")
                .drivenBy("Paul", 300)
                .ended(1, "6.00")
                .keepPaid("0", "6.00", 5);
        for (String path : List.of("/api/stats", "/api/drivers/Paul/earnings")) {
            operator(path).expectBody().jsonPath("$.days[0].day").isEqualTo("2026-11-21");
            operator(path + "?zone=America/Montevideo")
                    .expectBody()
                    .jsonPath("$.days[0].day")
                    .isEqualTo("2026-11-20");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/trips/abc                   | id has to be a UUID, which 'abc' is not.
            /api/trips?page=abc              | page has to be a whole number, which 'abc' is not.
            /api/trips?page=-1               | page counts from 0, and size is 1 to 100.
            /api/trips?size=101              | page counts from 0, and size is 1 to 100.
            /api/trips?state=lost            | state has to be one of requested, accepted, arrived, riding, ended, paid, cancelled, expired, which 'lost' is not.
            /api/trips?person=Bryan          | person has to be somebody such as drivers/Bryan, which 'Bryan' is not.
            /api/trips?from=yesterday        | from has to be a time such as 2026-11-22T18:30:00Z, which 'yesterday' is not.
            /api/stats?zone=GMT-3             | zone has to be a time zone such as America/Montevideo, which 'GMT-3' is not.
            /api/stats?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z | from has to be before to.
            """)
    void saysWhatIsWrongWithAQuestion(String path, String sentence) {
        assertProblem(history.get(history.tokenOf(Kind.OPERATOR), path), 400, sentence);
    }

    @Test
    void answersNobodyItDoesNotKnow() {
        for (String path :
                List.of("/api/trips", "/api/trips/" + UUID.randomUUID(), "/api/drivers/Paul/earnings", "/api/stats")) {
            assertProblem(
                    history.getWithoutToken(path),
                    401,
                    "Say who you are: Authorization: Bearer, and the password of your session.");
            history.get("forged", path).expectHeader().valueEquals("WWW-Authenticate", "Bearer");
            assertProblem(history.get("forged", path), 401, "The bearer token is not valid: this is not a token.");
            assertProblem(
                    history.get(history.tokenOf(Kind.WEB), path),
                    403,
                    "History is for drivers, passengers and operators.");
        }
    }

    @Test
    void keepsWhatIsOthersToThemAndToOperators() {
        assertProblem(get(PETRA, "/api/trips?person=drivers/Paul"), 403, "The trips of others are for operators.");
        assertProblem(get(PETRA, "/api/drivers/Paul/earnings"), 403, "The earnings of others are for operators.");
        assertProblem(
                get(Person.passenger("Paul"), "/api/drivers/Paul/earnings"),
                403,
                "The earnings of others are for operators.");
        assertProblem(get(PAUL, "/api/stats"), 403, "This is for operators.");
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

    private static void assertFound(String path, PastTrip... trips) {
        operator(path)
                .expectBody()
                .jsonPath("$.items[*].tripId")
                .isEqualTo(
                        List.of(trips).stream().map(trip -> trip.id.toString()).toList())
                .jsonPath("$.total")
                .isEqualTo(trips.length);
    }

    private static void assertProblem(ResponseSpec response, int status, String sentence) {
        response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo(sentence);
    }
}
