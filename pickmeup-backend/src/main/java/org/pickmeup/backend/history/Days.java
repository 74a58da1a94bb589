package org.pickmeup.backend.history;

import java.time.ZoneId;

/** The days and hours of a time zone. */
final class Days {

    private Days() {}

    /**
     * Checks the name of a time zone. An offset is none: databases disagree on which way it counts.
     *
     * @param zone such as {@code America/Montevideo}
     */
    static String zone(String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Refusal.malformed(
                    "zone has to be a time zone such as America/Montevideo, which '%s' is not.".formatted(zone));
        }
        return zone;
    }

    /** SQL for the day of a moment, {@code 2026-11-22}, in the zone that the parameter {@code zone} names. */
    static String of(String moment) {
        return there(moment, "YYYY-MM-DD");
    }

    /** SQL for the hour of a moment, {@code 2026-11-22 18}, in the same zone. */
    static String hourOf(String moment) {
        return there(moment, "YYYY-MM-DD HH24");
    }

    private static String there(String moment, String form) {
        return "to_char(%s at time zone cast(:zone as varchar(64)), '%s')".formatted(moment, form);
    }
}
