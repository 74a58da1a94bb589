package org.pickmeup.city;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.PriorityQueue;

/** One A* search for the fastest way between two places on the streets. */
final class FastestRoute {

    private static final int NOWHERE = -1;

    /** A node and the least time that a route over it may take. */
    private record Candidate(int node, double seconds) {}

    private final StreetGraph graph;
    private final Snap start;
    private final Snap end;

    private final double[] seconds;
    private final double[] miles;
    private final int[] previous;
    private final PriorityQueue<Candidate> open = new PriorityQueue<>(Comparator.comparingDouble(Candidate::seconds));

    private double bestSeconds = Double.POSITIVE_INFINITY;
    private double bestMiles;
    private int bestLast = NOWHERE;

    FastestRoute(StreetGraph graph, Snap start, Snap end) {
        this.graph = graph;
        this.start = start;
        this.end = end;
        seconds = new double[graph.size()];
        miles = new double[graph.size()];
        previous = new int[graph.size()];
        Arrays.fill(seconds, Double.POSITIVE_INFINITY);
        Arrays.fill(previous, NOWHERE);
    }

    Route find() {
        leaveStart();
        while (!open.isEmpty() && open.peek().seconds() < bestSeconds) {
            var node = open.remove().node();
            arriveFrom(node);
            for (var edge : graph.edgesFrom(node)) {
                reach(edge.to(), node, miles[node] + edge.miles(), seconds[node] + edge.seconds());
            }
        }
        return new Route(bestMiles, bestSeconds, path());
    }

    /** To the ends of the first segment that may be driven to, and along it where the end lies on the same one. */
    private void leaveStart() {
        var segment = start.segment();
        var ahead = 1 - start.share();
        reach(segment.to(), NOWHERE, ahead * segment.miles(), ahead * segment.seconds());
        if (!segment.oneWay() || start.share() == 0) {
            reach(segment.from(), NOWHERE, start.share() * segment.miles(), start.share() * segment.seconds());
        }
        var along = end.share() - start.share();
        if (segment == end.segment() && (along >= 0 || !segment.oneWay())) {
            finish(NOWHERE, Math.abs(along) * segment.miles(), Math.abs(along) * segment.seconds());
        }
    }

    /** From an end of the last segment to the place on it. */
    private void arriveFrom(int node) {
        var segment = end.segment();
        if (node == segment.from()) {
            finish(node, end.share() * segment.miles(), end.share() * segment.seconds());
        }
        if (node == segment.to() && (!segment.oneWay() || end.share() == 1)) {
            finish(node, (1 - end.share()) * segment.miles(), (1 - end.share()) * segment.seconds());
        }
    }

    private void reach(int node, int from, double milesSoFar, double secondsSoFar) {
        if (secondsSoFar < seconds[node]) {
            seconds[node] = secondsSoFar;
            miles[node] = milesSoFar;
            previous[node] = from;
            open.add(new Candidate(node, secondsSoFar + leastSecondsFrom(node)));
        }
    }

    private void finish(int last, double lastMiles, double lastSeconds) {
        var before = last == NOWHERE ? 0 : seconds[last];
        if (before + lastSeconds < bestSeconds) {
            bestSeconds = before + lastSeconds;
            bestMiles = lastMiles + (last == NOWHERE ? 0 : miles[last]);
            bestLast = last;
        }
    }

    /** Nothing is faster than the crow at the highest speed of any street. */
    private double leastSecondsFrom(int node) {
        return graph.node(node).milesTo(end.point()) * graph.leastSecondsPerMile();
    }

    private List<Point> path() {
        var path = new LinkedList<Point>();
        path.add(end.point());
        for (int node = bestLast; node != NOWHERE; node = previous[node]) {
            addUnlessSame(path, graph.node(node));
        }
        addUnlessSame(path, start.point());
        if (path.size() == 1) {
            path.add(end.point());
        }
        return path;
    }

    private static void addUnlessSame(LinkedList<Point> path, Point point) {
        if (!point.equals(path.getFirst())) {
            path.addFirst(point);
        }
    }
}
