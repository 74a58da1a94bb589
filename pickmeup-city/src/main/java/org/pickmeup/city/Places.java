package org.pickmeup.city;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The places of a city by their names: its streets, and what else its map names. Safe to share. */
public final class Places {

    /** @param nearest its point that is nearest to another one */
    private record Named(String name, UnaryOperator<Point> nearest) {}

    private record Match(int rank, String name, Point point, double miles) {}

    private final Streets streets;
    private final Map<Words, Named> named = new HashMap<>();

    /** @param landmarks what is named and is no street, with the points of its outline */
    Places(Streets streets, Map<String, ? extends Collection<Point>> landmarks) {
        this.streets = streets;
        landmarks.forEach((name, outline) -> add(name, near -> nearest(outline, near)));
        streets.names().forEach(name -> add(name, near -> streets.nearest(near, name)));
    }

    private void add(String name, UnaryOperator<Point> nearest) {
        named.put(Words.of(name), new Named(name, nearest));
    }

    /**
     * The places whose names have every word of a query in them, or the beginning of a word, or a part of one; accents,
     * case and order do not matter. Names that begin as the query does come first, then those with words that do. Of
     * equally good ones the nearest does. Each place is where a street comes closest to it, and it to {@code near}.
     */
    public List<Place> search(String query, Point near, int most) {
        var wanted = Words.of(query);
        return named.entrySet().stream()
                .flatMap(each ->
                        wanted.rankIn(each.getKey()).stream().mapToObj(rank -> match(rank, each.getValue(), near)))
                .sorted(Comparator.comparingInt(Match::rank).thenComparingDouble(Match::miles))
                .limit(most)
                .map(match -> new Place(match.name(), streets.nearest(match.point())))
                .toList();
    }

    private static Match match(int rank, Named named, Point near) {
        var point = named.nearest().apply(near);
        return new Match(rank, named.name(), point, point.milesTo(near));
    }

    private static Point nearest(Collection<Point> outline, Point near) {
        return outline.stream().min(Comparator.comparingDouble(near::milesTo)).orElseThrow();
    }
}
