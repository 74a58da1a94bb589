package org.pickmeup.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CityTest {

    private final City city = City.montevideo();

    @Test
    void knowsWhereItIsAndWhomToName() {
        assertThat(city.name()).isEqualTo("Montevideo");
        assertThat(city.attribution()).contains("© OpenStreetMap contributors", "ODbL");
        assertThat(city.bounds().contains(city.bounds().centre())).isTrue();
        assertThat(city.bounds().contains(new Point(-97.74, 30.27))).isFalse();
    }

    @Test
    void carriesItsMapAsGeoJsonUnderAVersionOfItsOwn() {
        assertThat(new String(city.geoJson(), StandardCharsets.UTF_8)).startsWith("{\"type\":\"FeatureCollection\"");
        assertThat(city.version()).matches("[0-9a-f]{12}");
    }

    @Test
    void shipsWithTheLicenceOfItsData() throws Exception {
        try (var licence = City.class.getResourceAsStream("LICENSE.md")) {
            assertThat(new String(licence.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("OpenStreetMap contributors", "Open Database License (ODbL) 1.0");
        }
    }

    @Test
    void isReadOnce() {
        assertThat(City.montevideo()).isSameAs(city);
    }
}
