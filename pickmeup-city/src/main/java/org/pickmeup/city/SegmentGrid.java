package org.pickmeup.city;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pickmeup.city.StreetGraph.Segment;

/** Segments by the squares of a grid that they lie in: to find the nearest takes a look at those around the place alone. */
final class SegmentGrid {

    /** In degrees: a block or two. */
    private static final double SQUARE = 0.002;

    private final StreetGraph graph;
    private final List<Segment> segments;
    private final double west;
    private final double south;
    private final int columns;
    private final int rows;

    /** The numbers of the segments in each square, row by row. */
    private final List<List<Integer>> squares;

    SegmentGrid(StreetGraph graph, List<Segment> segments) {
        this.graph = graph;
        this.segments = segments;
        west = lons().min().orElseThrow();
        south = lats().min().orElseThrow();
        columns = 1 + squaresBetween(west, lons().max().orElseThrow());
        rows = 1 + squaresBetween(south, lats().max().orElseThrow());
        squares = Stream.<List<Integer>>generate(ArrayList::new)
                .limit((long) columns * rows)
                .toList();
        for (int i = 0; i < segments.size(); i++) {
            add(i);
        }
    }

    private void add(int number) {
        Point from = graph.node(segments.get(number).from());
        Point to = graph.node(segments.get(number).to());
        var box = new Bounds(
                Math.min(from.lon(), to.lon()),
                Math.min(from.lat(), to.lat()),
                Math.max(from.lon(), to.lon()),
                Math.max(from.lat(), to.lat()));
        squaresIn(box).forEach(square -> square.add(number));
    }

    /** The point of a segment that is nearest to a place; what lies out of reach is farther than what is within. */
    Snap snap(Point place) {
        for (double reach = SQUARE; ; reach *= 2) {
            Optional<Snap> nearest = graph.snap(place, around(place, reach));
            if (nearest.isPresent() && nearest.get().offset(place) < reach * reach) {
                return nearest.get();
            }
        }
    }

    /** In their order, each once. */
    private Stream<Segment> around(Point place, double north) {
        double east = north / Math.cos(Math.toRadians(place.lat()));
        var box = new Bounds(place.lon() - east, place.lat() - north, place.lon() + east, place.lat() + north);
        var numbers = new BitSet();
        squaresIn(box).forEach(square -> square.forEach(numbers::set));
        return numbers.stream().mapToObj(segments::get);
    }

    /** Beyond the edge of the grid, those along it. */
    private Stream<List<Integer>> squaresIn(Bounds box) {
        return IntStream.rangeClosed(row(box.south()), row(box.north()))
                .boxed()
                .flatMap(row ->
                        squares
                                .subList(row * columns + column(box.west()), row * columns + column(box.east()) + 1)
                                .stream());
    }

    private int column(double lon) {
        return Math.min(Math.max(squaresBetween(west, lon), 0), columns - 1);
    }

    private int row(double lat) {
        return Math.min(Math.max(squaresBetween(south, lat), 0), rows - 1);
    }

    private static int squaresBetween(double from, double to) {
        return (int) Math.floor((to - from) / SQUARE);
    }

    private DoubleStream lons() {
        return nodes().mapToDouble(Point::lon);
    }

    private DoubleStream lats() {
        return nodes().mapToDouble(Point::lat);
    }

    private Stream<Point> nodes() {
        return segments.stream()
                .flatMap(segment -> Stream.of(segment.from(), segment.to()))
                .map(graph::node);
    }
}
