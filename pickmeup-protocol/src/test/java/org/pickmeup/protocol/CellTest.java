package org.pickmeup.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTest {

    @ParameterizedTest
    @CsvSource({
        "-56.1865, -34.9057, -3491_-5619",
        "-56.1801, -34.9001, -3491_-5619",
        "0.005, 0.005, 0_0",
        "-0.005, -0.005, -1_-1",
        "-180, -90, -9000_-18000",
        "180, 90, 9000_18000",
    })
    void isNamedByItsSouthWesternCorner(double lon, double lat, String name) {
        assertThat(Cell.at(lon, lat)).hasToString(name);
        assertThat(Topic.parse(Topic.nearby(name).toString())).contains(Topic.nearby(name));
    }

    @Test
    void hasEightAroundIt() {
        assertThat(Cell.at(-56.1865, -34.9057).neighbourhood())
                .extracting(Cell::toString)
                .containsExactly(
                        "-3492_-5620",
                        "-3492_-5619",
                        "-3492_-5618",
                        "-3491_-5620",
                        "-3491_-5619",
                        "-3491_-5618",
                        "-3490_-5620",
                        "-3490_-5619",
                        "-3490_-5618");
    }

    @Test
    void goesOnBeyondTheDateLine() {
        assertThat(Cell.at(179.995, 0.005).neighbourhood())
                .extracting(Cell::west)
                .containsOnly(17_998, 17_999, -18_000);
        assertThat(Cell.at(-179.995, 0.005).neighbourhood()).contains(Cell.at(179.995, 0.005));
    }

    @Test
    void endsAtThePoles() {
        assertThat(Cell.at(0.005, -89.995).neighbourhood()).hasSize(6);
    }
}
