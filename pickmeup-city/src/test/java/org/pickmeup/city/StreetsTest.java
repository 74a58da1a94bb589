package org.pickmeup.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StreetsTest {

    private static final double A_FOOT = 1.0 / 5280;

    /** Corners of a block of a tenth of a mile or so: a one-way street on its south side, two-way ones around it. */
    private static final Point SOUTH_WEST = new Point(-56.1700, -34.9000);

    private static final Point SOUTH_EAST = new Point(-56.1680, -34.9000);
    private static final Point NORTH_WEST = new Point(-56.1700, -34.8985);
    private static final Point NORTH_EAST = new Point(-56.1680, -34.8985);

    private static final DrivingMap MAP = DrivingMap.of(City.montevideo());

    private final Streets city = City.montevideo().streets();

    @ParameterizedTest
    @CsvSource({
        "-56.1865, -34.9057, Avenida 18 de Julio",
        "-56.1456, -34.9118, Rambla República del Perú",
    })
    void knowsTheStreetsOfTheCity(double lon, double lat, String name) {
        assertThat(city.nameNear(new Point(lon, lat))).contains(name);
    }

    @Test
    void hasNoNamesOutsideTheCity() {
        assertThat(city.nameNear(new Point(-97.74, 30.27))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("randomTrips")
    void drivesFromStreetToStreetAlongRoads(Point from, Point to) {
        var route = city.route(from, to);
        assertThat(route.path().get(0)).isEqualTo(city.nearest(from));
        assertThat(route.path().get(route.path().size() - 1)).isEqualTo(city.nearest(to));
        assertThat(steps(route)).allMatch(step -> MAP.allowsToDrive(step.get(0), step.get(1)));
    }

    @ParameterizedTest
    @MethodSource("randomTrips")
    void addsUpWhatItDrives(Point from, Point to) {
        var route = city.route(from, to);
        var driven = steps(route).stream()
                .mapToDouble(step -> step.get(0).milesTo(step.get(1)))
                .sum();
        assertThat(route.distance()).isEqualTo(driven, within(A_FOOT));
    }

    @ParameterizedTest
    @MethodSource("randomTrips")
    void takesAsLongAsATownAllows(Point from, Point to) {
        var route = city.route(from, to);
        var kilometresPerHour = route.distance() * 1.609344 / (route.time() / 3600);
        assertThat(kilometresPerHour).isBetween(14.0, 63.0);
    }

    @ParameterizedTest
    @MethodSource("randomTrips")
    void takesNoWayThatAnotherWouldBeat(Point from, Point to) {
        var there = city.route(from, to);
        var middle = there.path().get(there.path().size() / 2);
        var detour = city.route(from, middle).time() + city.route(middle, to).time();
        assertThat(there.time()).isLessThanOrEqualTo(detour + 0.001);
        assertThat(there.distance()).isGreaterThanOrEqualTo(city.nearest(from).milesTo(city.nearest(to)) - A_FOOT);
        assertThat(city.route(to, from).distance()).isLessThan(there.distance() + 2);
    }

    @Test
    void staysWhereItIs() {
        var place = new Point(-56.1865, -34.9057);
        var route = city.route(place, place);
        assertThat(route.distance()).isZero();
        assertThat(route.time()).isZero();
        assertThat(route.path()).hasSize(2);
    }

    @Test
    void drivesAOneWayStreetOnlyForwards() {
        var block = block(45);
        var east = block.route(onSouthSide(0.2), onSouthSide(0.8));
        assertThat(east.path()).hasSize(2);

        var west = block.route(onSouthSide(0.8), onSouthSide(0.2));
        assertThat(west.path())
                .containsSequence(SOUTH_EAST, NORTH_EAST, NORTH_WEST, SOUTH_WEST)
                .hasSize(6);
    }

    @Test
    void drivesATwoWayStreetBothWays() {
        var block = block(45);
        var west = block.route(NORTH_EAST.towards(NORTH_WEST, 0.2), NORTH_EAST.towards(NORTH_WEST, 0.8));
        assertThat(west.path()).hasSize(2);
    }

    @Test
    void drivesAtItsShareOfTheLimit() {
        var route = block(50).route(SOUTH_WEST, SOUTH_EAST);
        var hours = route.distance() * 1.609344 / (50 * Streets.AVERAGE_SHARE_OF_LIMIT);
        assertThat(route.time()).isEqualTo(hours * 3600, within(0.01));
    }

    @Test
    void takesTheFasterWayRoundRatherThanTheShorterOne() {
        var slow = block(5).route(SOUTH_WEST, SOUTH_EAST);
        assertThat(slow.path()).containsExactly(SOUTH_WEST, NORTH_WEST, NORTH_EAST, SOUTH_EAST);
    }

    @Test
    void keepsOffStreetsThatACarWouldNotGetOutOf() {
        var end = new Point(-56.1660, -34.9000);
        var trap = new Road("Trap", true, 45, List.of(SOUTH_EAST, end));
        var streets = new Streets(
                City.montevideo().bounds(),
                Stream.concat(roads(45), Stream.of(trap)).toList());
        assertThat(streets.nearest(end)).isEqualTo(SOUTH_EAST);
    }

    @Test
    void guessesOutsideTheCity() {
        var inside = new Point(-56.1865, -34.9057);
        var outside = new Point(-56.0, -34.80);
        var route = city.route(inside, outside);
        assertThat(route.path()).containsExactly(inside, outside);
        assertThat(route.distance()).isEqualTo(inside.milesTo(outside) * StraightLine.DETOUR_FACTOR, within(A_FOOT));
        assertThat(route.time()).isEqualTo(route.distance() / StraightLine.MILES_PER_HOUR * 3600);
    }

    static Stream<Arguments> randomTrips() {
        var random = new Random(2014);
        return IntStream.range(0, 40).mapToObj(trip -> Arguments.of(inland(random), inland(random)));
    }

    private static Point inland(Random random) {
        return new Point(-56.195 + random.nextDouble() * 0.07, -34.905 + random.nextDouble() * 0.03);
    }

    private static List<List<Point>> steps(Route route) {
        return IntStream.range(1, route.path().size())
                .mapToObj(i -> route.path().subList(i - 1, i + 1))
                .toList();
    }

    /** One block: South Street, one-way to the east with this limit, and two-way streets around it. */
    private static Streets block(double southLimit) {
        return new Streets(City.montevideo().bounds(), roads(southLimit).toList());
    }

    private static Stream<Road> roads(double southLimit) {
        return Stream.of(
                new Road("South Street", true, southLimit, List.of(SOUTH_WEST, SOUTH_EAST)),
                new Road("East Street", false, 45, List.of(SOUTH_EAST, NORTH_EAST)),
                new Road("North Street", false, 45, List.of(NORTH_EAST, NORTH_WEST)),
                new Road("West Street", false, 45, List.of(NORTH_WEST, SOUTH_WEST)));
    }

    private static Point onSouthSide(double share) {
        return SOUTH_WEST.towards(SOUTH_EAST, share);
    }
}
