package org.pickmeup.protocol;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A cell of the grid by which {@code nearby} is told: a hundredth of a degree each way, which is 1.1 km from south to
 * north, and as much or less from west to east.
 *
 * @param south its southern edge, in hundredths of a degree
 * @param west its western edge, in hundredths of a degree
 */
public record Cell(int south, int west) {

    private static final int PER_DEGREE = 100;
    private static final int ROUND_THE_EARTH = 360 * PER_DEGREE;
    private static final int NORTH_POLE = 90 * PER_DEGREE;

    /** The cell that a position lies in. */
    public static Cell at(double lon, double lat) {
        return new Cell((int) Math.floor(lat * PER_DEGREE), (int) Math.floor(lon * PER_DEGREE));
    }

    /** This cell and those that touch it, which are eight but at a pole. */
    public List<Cell> neighbourhood() {
        return IntStream.rangeClosed(south - 1, south + 1)
                .filter(latitude -> Math.abs(latitude) <= NORTH_POLE)
                .boxed()
                .flatMap(latitude -> IntStream.rangeClosed(west - 1, west + 1)
                        .mapToObj(longitude -> new Cell(latitude, onEarth(longitude))))
                .toList();
    }

    private static int onEarth(int longitude) {
        return Math.floorMod(longitude + ROUND_THE_EARTH / 2, ROUND_THE_EARTH) - ROUND_THE_EARTH / 2;
    }

    /** Its name in topics: {@code -3491_-5619}. */
    @Override
    public String toString() {
        return south + "_" + west;
    }
}
