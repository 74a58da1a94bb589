package org.pickmeup.city;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pickmeup.city.StreetGraph.Segment;

/** The streets of a city: what a place is called, and how to drive from one to another. Safe to share. */
public final class Streets implements RoutePlanner {

    /** What a car averages of the speed limit in a town, with its corners and lights. */
    static final double AVERAGE_SHARE_OF_LIMIT = 0.7;

    private final Bounds bounds;
    private final StreetGraph graph;
    private final SegmentGrid grid;
    private final SegmentGrid namedGrid;
    private final Map<String, List<Segment>> named;
    private final RoutePlanner elsewhere = new StraightLine();

    Streets(Bounds bounds, List<Road> roads) {
        this.bounds = bounds;
        this.graph = new StreetGraph(roads, AVERAGE_SHARE_OF_LIMIT);
        this.grid = new SegmentGrid(graph, graph.segments());
        List<Segment> withName = graph.segments().stream()
                .filter(segment -> segment.street() != null)
                .toList();
        this.namedGrid = new SegmentGrid(graph, withName);
        this.named = withName.stream().collect(Collectors.groupingBy(Segment::street));
    }

    /**
     * The fastest way to drive. It starts and ends at the points of a street that are nearest to the two given. Where
     * either lies outside the city it is a straight line between the two, with its distance and time estimated.
     */
    @Override
    public Route route(Point from, Point to) {
        if (!bounds.contains(from) || !bounds.contains(to)) {
            return elsewhere.route(from, to);
        }
        return new FastestRoute(graph, grid.snap(from), grid.snap(to)).find();
    }

    /** The name of the street nearest to a place in the city; empty outside. */
    public Optional<String> nameNear(Point place) {
        if (!bounds.contains(place)) {
            return Optional.empty();
        }
        return Optional.of(namedGrid.snap(place).segment().street());
    }

    /** The point of a street that is nearest to a place. */
    public Point nearest(Point place) {
        return grid.snap(place).point();
    }

    /** The names of all streets. */
    Set<String> names() {
        return named.keySet();
    }

    /** The point of the street of that name that is nearest to a place. */
    Point nearest(Point place, String street) {
        return graph.snap(place, named.get(street).stream()).orElseThrow().point();
    }
}
