package org.pickmeup.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** It has to find what a look at each segment finds, down to the last digit. */
class SegmentGridTest {

    private static final City CITY = City.montevideo();
    private static final StreetGraph GRAPH = new StreetGraph(
            City.roads(JsonMapper.shared().readTree(CITY.geoJson()).required("features")), 1);
    private static final SegmentGrid GRID = new SegmentGrid(GRAPH, GRAPH.segments());
    private static final Bounds EARTH = new Bounds(-180, -90, 180, 90);
    private static final int PLACES = 200;

    private final Random random = new Random(2014);

    static Stream<Arguments> areas() {
        var city = CITY.bounds();
        double width = city.east() - city.west();
        double height = city.north() - city.south();
        var around = new Bounds(city.west() - width, city.south() - height, city.east() + width, city.north() + height);
        return Stream.of(
                Arguments.of("the city", city), Arguments.of("around it", around), Arguments.of("the earth", EARTH));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("areas")
    void findsThePointThatIsNearest(String name, Bounds area) {
        for (int i = 0; i < PLACES; i++) {
            assertFindsTheSame(new Point(
                    random.nextDouble(area.west(), area.east()), random.nextDouble(area.south(), area.north())));
        }
    }

    @Test
    void findsTheFirstSegmentOfThoseThatMeetThere() {
        for (int i = 0; i < PLACES; i++) {
            var any = GRAPH.segments().get(random.nextInt(GRAPH.segments().size()));
            assertFindsTheSame(GRAPH.node(any.from()));
        }
    }

    @Test
    void findsWhatIsNearestToTheEndsOfTheEarth() {
        Stream.of(new Point(-180, 0), new Point(180, 0), new Point(0, -90), new Point(0, 90))
                .forEach(this::assertFindsTheSame);
    }

    private void assertFindsTheSame(Point place) {
        assertThat(GRID.snap(place))
                .isEqualTo(GRAPH.snap(place, GRAPH.segments().stream()).orElseThrow());
    }
}
