package org.pickmeup.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    private static final Point CENTRO = new Point(-56.1865, -34.9057);
    private static final Point POCITOS = new Point(-56.1456, -34.9118);
    private static final double A_FEW_YARDS = 10.0 / 1760;

    private final City city = City.montevideo();

    @ParameterizedTest
    @CsvSource({
        "18 de jul, Avenida 18 de Julio",
        "JULIO 18, Avenida 18 de Julio",
        "rambla republica peru, Rambla República del Perú",
        "SARANDÍ, Sarandí",
        "líber ser, Parque General Líber Seregni",
        "o'higgins, Baby Futbol Exploradores Artigas-O´Higgins",
        "pocitos, Pocitos",
    })
    void findsWhatIsMeantWhateverItsAccentsCaseAndOrder(String query, String name) {
        assertThat(search(query, CENTRO)).first().extracting(Place::name).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " - ", "Broadway", "18 de Broadway"})
    void findsNothingOfWhatItDoesNotHave(String query) {
        assertThat(search(query, CENTRO)).isEmpty();
    }

    @Test
    void putsNamesFirstThatBeginSo() {
        assertThat(search("julio", CENTRO))
                .extracting(Place::name)
                .containsSubsequence("Julio Herrera y Obes", "Julio César", "Avenida 18 de Julio");
        assertThat(search("gas", CENTRO))
                .extracting(Place::name)
                .allMatch(name -> name.toLowerCase().contains("gas"))
                .isNotEmpty();
    }

    @Test
    void putsTheNearestFirstOfWhatFitsAsWell() {
        assertThat(search("rambla", CENTRO))
                .isSortedAccordingTo((one, other) -> Double.compare(
                        one.point().milesTo(CENTRO), other.point().milesTo(CENTRO)));
        assertThat(search("rambla", POCITOS)).first().extracting(Place::name).isEqualTo("Rambla República del Perú");
    }

    @Test
    void answersThePointOfAStreetThatIsNearest() {
        var here = search("avenida 18 de julio", CENTRO).get(0).point();
        assertThat(here.milesTo(CENTRO)).isLessThan(A_FEW_YARDS);
        assertThat(city.streets().nameNear(here)).contains("Avenida 18 de Julio");
    }

    @Test
    void answersOnlyWhereACarGetsTo() {
        assertThat(search("parque", CENTRO))
                .isNotEmpty()
                .allSatisfy(
                        park -> assertThat(city.streets().nearest(park.point()).milesTo(park.point()))
                                .isLessThan(A_FEW_YARDS));
    }

    @Test
    void answersEachNameOnceAndNotMoreThanAskedFor() {
        assertThat(search("a", CENTRO)).hasSize(8).doesNotHaveDuplicates();
        assertThat(search("plaza independencia", CENTRO))
                .extracting(Place::name)
                .containsOnlyOnce("Plaza Independencia");
    }

    private List<Place> search(String query, Point near) {
        return city.places().search(query, near, 8);
    }
}
