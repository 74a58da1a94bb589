package org.pickmeup.city;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which point may be driven to from which, read from the map a second time and more plainly than routes are. */
record DrivingMap(Map<Point, List<Point>> next) {

    private static final double AN_INCH = 1.0 / 63_360;

    static DrivingMap of(City city) {
        var map = new DrivingMap(new HashMap<>());
        for (var feature : JsonMapper.shared().readTree(city.geoJson()).get("features")) {
            if (feature.at("/properties/kind").stringValue().equals("road")) {
                var line = feature.at("/geometry/coordinates");
                var oneWay = feature.at("/properties/oneway").intValue(0);
                for (int i = 1; i < line.size(); i++) {
                    map.add(oneWay >= 0, point(line.get(i - 1)), point(line.get(i)));
                    map.add(oneWay <= 0, point(line.get(i)), point(line.get(i - 1)));
                }
            }
        }
        return map;
    }

    /** From one point of the map to the next, or within the straight stretch between them. */
    boolean allowsToDrive(Point from, Point to) {
        return next.getOrDefault(from, List.of()).contains(to)
                || next.entrySet().stream()
                        .anyMatch(node ->
                                node.getValue().stream().anyMatch(end -> isOnTheWay(node.getKey(), from, to, end)));
    }

    private static boolean isOnTheWay(Point start, Point from, Point to, Point end) {
        var detour = start.milesTo(from) + from.milesTo(to) + to.milesTo(end) - start.milesTo(end);
        return detour < AN_INCH;
    }

    private void add(boolean allowed, Point from, Point to) {
        if (allowed) {
            next.computeIfAbsent(from, point -> new ArrayList<>()).add(to);
        }
    }

    private static Point point(JsonNode pair) {
        return new Point(pair.get(0).doubleValue(), pair.get(1).doubleValue());
    }
}
