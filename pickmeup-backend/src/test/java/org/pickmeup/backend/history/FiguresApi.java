package org.pickmeup.backend.history;

import static org.pickmeup.backend.history.HistoryApi.PAUL;
import static org.pickmeup.backend.history.HistoryApi.get;
import static org.pickmeup.backend.history.HistoryApi.operator;
import static org.pickmeup.backend.history.HistoryApi.trip;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pickmeup.protocol.message.Phase;
import org.springframework.test.json.JsonCompareMode;

/** What the trips of each day add up to. */
interface FiguresApi {

    @Test
    default void addsUpWhatADriverHasEarned() {
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
    default void tellsHowTheDaysWent() {
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
                              "day": "2026-11-20", "trips": 3, "rides": 2, "cancelled": 0, "expired": 1, "money": 13.01,
                              "fare": {"min": 6.00, "max": 7.01, "average": 6.51},
                              "distance": {"min": 1.00, "max": 2.50, "average": 1.75},
                              "wait": {"min": 61.00, "max": 300.00, "average": 180.50},
                              "rating": {"min": 2.00, "max": 5.00, "average": 3.50}
                            },
                            {"day": "2026-11-21", "trips": 1, "rides": 0, "cancelled": 1, "expired": 0}
                          ],
                          "total": {
                            "trips": 4, "rides": 2, "cancelled": 1, "expired": 1, "money": 13.01,
                            "fare": {"min": 6.00, "max": 7.01, "average": 6.51},
                            "distance": {"min": 1.00, "max": 2.50, "average": 1.75},
                            "wait": {"min": 61.00, "max": 300.00, "average": 180.50},
                            "rating": {"min": 2.00, "max": 5.00, "average": 3.50}
                          }
                        }""", JsonCompareMode.STRICT);
    }

    @Test
    default void tellsHowTheHoursWent() {
        trip("Petra", "2026-11-20T10:00:00Z")
                .drivenBy("Paul", 300)
                .ended(1, "6.00")
                .keepPaid("2.00", "8.00", 5);
        trip("Peter", "2026-11-20T10:59:59Z")
                .drivenBy("Paul", 60)
                .ended(2, "8.00")
                .keepPaid("0", "8.00", 3);
        trip("Pia", "2026-11-20T11:00:00Z").in(Phase.CANCELLED).keep();

        operator("/api/stats?by=hour&zone=America/Montevideo").expectBody().json("""
                        {
                          "zone": "America/Montevideo",
                          "hours": [
                            {
                              "hour": "2026-11-20T07:00", "trips": 2, "rides": 2, "cancelled": 0, "expired": 0,
                              "money": 14.00,
                              "fare": {"min": 6.00, "max": 8.00, "average": 7.00},
                              "distance": {"min": 1.00, "max": 2.00, "average": 1.50},
                              "wait": {"min": 60.00, "max": 300.00, "average": 180.00},
                              "rating": {"min": 3.00, "max": 5.00, "average": 4.00}
                            },
                            {"hour": "2026-11-20T08:00", "trips": 1, "rides": 0, "cancelled": 1, "expired": 0}
                          ],
                          "total": {
                            "trips": 3, "rides": 2, "cancelled": 1, "expired": 0, "money": 14.00,
                            "fare": {"min": 6.00, "max": 8.00, "average": 7.00},
                            "distance": {"min": 1.00, "max": 2.00, "average": 1.50},
                            "wait": {"min": 60.00, "max": 300.00, "average": 180.00},
                            "rating": {"min": 3.00, "max": 5.00, "average": 4.00}
                          }
                        }""", JsonCompareMode.STRICT);
    }

    @Test
    default void countsTheDaysOfATimeZone() {
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
}
