package org.pickmeup.city;

import java.util.List;
import java.util.Map;

/**
 * One line of the street map.
 *
 * @param name null for a slip road or a driveway
 * @param oneWay only from the first point to the last
 * @param speed the limit in km/h
 */
record Road(String name, boolean oneWay, double speed, List<Point> points) {

    private static final double URBAN_LIMIT = 45;
    private static final Map<String, Double> LIMITS = Map.of("service", 20.0, "living_street", 20.0);

    /** What may be driven where the map does not say: Montevideo's urban limit, or slower off the street. */
    static double defaultSpeed(String roadClass) {
        return LIMITS.getOrDefault(roadClass, URBAN_LIMIT);
    }
}
