package org.pickmeup.city;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Roads as a directed graph. Every point of a road is a node, roads meet where they share one, and each stretch
 * between two neighbouring points is a segment. Only the largest part in which every node reaches every other is kept:
 * a car that is on it never gets stuck.
 */
final class StreetGraph {

    /** A straight stretch of road from one node to the next; driven backwards too unless it is one-way. */
    record Segment(int from, int to, boolean oneWay, String street, double miles, double seconds) {}

    /** A drive along a whole segment. */
    record Edge(int to, double miles, double seconds) {}

    private final List<Point> nodes = new ArrayList<>();
    private final List<List<Edge>> edges = new ArrayList<>();
    private final List<Segment> segments;
    private final double leastSecondsPerMile;

    StreetGraph(List<Road> roads, double averageShareOfLimit) {
        var ids = new HashMap<Point, Integer>();
        var all = new ArrayList<Segment>();
        var fastest = roads.stream().mapToDouble(Road::speed).max().orElseThrow();
        leastSecondsPerMile = 1 / milesPerSecond(fastest * averageShareOfLimit);
        for (var road : roads) {
            for (int i = 1; i < road.points().size(); i++) {
                var from = road.points().get(i - 1);
                var to = road.points().get(i);
                var miles = from.milesTo(to);
                var seconds = miles / milesPerSecond(road.speed() * averageShareOfLimit);
                all.add(new Segment(id(ids, from), id(ids, to), road.oneWay(), road.name(), miles, seconds));
            }
        }
        all.forEach(this::connect);
        var kept = largestConnectedPart();
        segments = all.stream()
                .filter(segment -> kept.get(segment.from()) && kept.get(segment.to()))
                .toList();
        edges.forEach(List::clear);
        segments.forEach(this::connect);
    }

    /** The point of these segments that is nearest to a place; on the first of them where several are as near. */
    Optional<Snap> snap(Point place, Stream<Segment> segments) {
        return segments.map(segment -> Snap.onto(segment, node(segment.from()), node(segment.to()), place))
                .min(Comparator.comparingDouble(snap -> snap.offset(place)));
    }

    /** How long a mile takes on the fastest street. */
    double leastSecondsPerMile() {
        return leastSecondsPerMile;
    }

    List<Segment> segments() {
        return segments;
    }

    int size() {
        return nodes.size();
    }

    Point node(int id) {
        return nodes.get(id);
    }

    List<Edge> edgesFrom(int node) {
        return edges.get(node);
    }

    private int id(Map<Point, Integer> ids, Point point) {
        return ids.computeIfAbsent(point, added -> {
            nodes.add(added);
            edges.add(new ArrayList<>(4));
            return nodes.size() - 1;
        });
    }

    private void connect(Segment segment) {
        edges.get(segment.from()).add(new Edge(segment.to(), segment.miles(), segment.seconds()));
        if (!segment.oneWay()) {
            edges.get(segment.to()).add(new Edge(segment.from(), segment.miles(), segment.seconds()));
        }
    }

    private static double milesPerSecond(double kilometresPerHour) {
        return kilometresPerHour / 1.609344 / 3600;
    }

    /** A node's part is what it reaches and is reached from; tried node by node until what is left cannot be larger. */
    private BitSet largestConnectedPart() {
        var backwards = reversed();
        var largest = new BitSet();
        var untried = new BitSet();
        untried.set(0, size());
        while (untried.cardinality() > largest.cardinality()) {
            var seed = untried.nextSetBit(0);
            var part = reachable(seed, edges);
            part.and(reachable(seed, backwards));
            untried.andNot(part);
            if (part.cardinality() > largest.cardinality()) {
                largest = part;
            }
        }
        return largest;
    }

    private List<List<Edge>> reversed() {
        List<List<Edge>> reversed = new ArrayList<>();
        edges.forEach(node -> reversed.add(new ArrayList<>(4)));
        for (int node = 0; node < size(); node++) {
            for (var edge : edges.get(node)) {
                reversed.get(edge.to()).add(new Edge(node, edge.miles(), edge.seconds()));
            }
        }
        return reversed;
    }

    private static BitSet reachable(int seed, List<List<Edge>> edges) {
        var reached = new BitSet();
        var open = new ArrayDeque<Integer>();
        reached.set(seed);
        open.add(seed);
        while (!open.isEmpty()) {
            for (var edge : edges.get(open.remove())) {
                if (!reached.get(edge.to())) {
                    reached.set(edge.to());
                    open.add(edge.to());
                }
            }
        }
        return reached;
    }
}
