package org.pickmeup.city;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pickmeup.city.StreetGraph.Segment;

/** The streets of a city: what a place is called, and how to drive from one to another. Safe to share. */
public final class Streets {

    /** What a car averages of the speed limit in a town, with its corners and lights. */
    static final double AVERAGE_SHARE_OF_LIMIT = 0.7;

    /** How much longer a drive is than the crow flies, where the streets are not known. */
    static final double DETOUR_FACTOR = 1.3;

    /** What a car averages where the streets are not known: about 30 km/h. */
    static final double UNKNOWN_STREETS_MILES_PER_HOUR = 19;

    private final Bounds bounds;
    private final StreetGraph graph;

    Streets(Bounds bounds, List<Road> roads) {
        this.bounds = bounds;
        this.graph = new StreetGraph(roads, AVERAGE_SHARE_OF_LIMIT);
    }

    /**
     * The fastest way to drive. It starts and ends at the points of a street that are nearest to the two given. Where
     * either lies outside the city it is a straight line between the two, with its distance and time estimated.
     */
    public Route route(Point from, Point to) {
        if (!bounds.contains(from) || !bounds.contains(to)) {
            return straight(from, to);
        }
        return new FastestRoute(graph, snap(from, segment -> true), snap(to, segment -> true)).find();
    }

    /** The name of the street nearest to a place in the city; empty outside. */
    public Optional<String> nameNear(Point place) {
        if (!bounds.contains(place)) {
            return Optional.empty();
        }
        return Optional.of(
                snap(place, segment -> segment.street() != null).segment().street());
    }

    /** The point of a street that is nearest to a place. */
    public Point nearest(Point place) {
        return snap(place, segment -> true).point();
    }

    private static Route straight(Point from, Point to) {
        var distance = from.milesTo(to) * DETOUR_FACTOR;
        return new Route(distance, distance / UNKNOWN_STREETS_MILES_PER_HOUR * 3600, List.of(from, to));
    }

    /** Tries every segment: ten thousand of them take about a millisecond. */
    private Snap snap(Point place, Predicate<Segment> eligible) {
        return graph.segments().stream()
                .filter(eligible)
                .map(segment -> Snap.onto(segment, graph.node(segment.from()), graph.node(segment.to()), place))
                .min(Comparator.comparingDouble(snap -> snap.offset(place)))
                .orElseThrow();
    }
}
