package org.pickmeup.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pickmeup.city.City;
import org.pickmeup.city.Point;
import org.pickmeup.protocol.Role;
import org.pickmeup.simulator.person.Moment;
import org.pickmeup.simulator.scenario.Scenario.Event;
import org.pickmeup.simulator.scenario.Scenario.Somebody;
import org.pickmeup.simulator.scenario.Scenario.What;

class ScenarioFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"rush-hour", "rainy-night", "two-accept-at-once", "phone-dies", "payment-while-backend-away"})
    void readsThoseThatComeAlong(String name) {
        Scenario scenario = ScenarioFile.read(name);

        assertThat(scenario.story()).endsWith(".");
        assertThat(scenario.drivers() + scenario.people().size()).isPositive();
        assertThat(scenario.people()).allSatisfy(somebody -> {
            assertThat(places(somebody.at())).isNotEmpty();
            if (somebody.to() != null) {
                assertThat(places(somebody.to())).isNotEmpty();
            }
        });
    }

    @Test
    void readsWhoWhenAndWhat() {
        Scenario scenario = ScenarioFile.read("phone-dies");

        assertThat(scenario.people()).extracting(Somebody::role).containsExactly(Role.PASSENGER, Role.DRIVER);
        assertThat(scenario.events())
                .containsExactly(new Event("Lucía", Moment.RIDING, What.PHONE_DIES, Duration.ofSeconds(45)));
    }

    @Test
    void readsSomebodysOwn() throws IOException {
        assertThat(ScenarioFile.read(file("story: A quiet morning.", "hour: 6", "drivers: 2", "passengers: 1")))
                .satisfies(scenario -> {
                    assertThat(scenario.hour()).isEqualTo(6);
                    assertThat(scenario.drivers()).isEqualTo(2);
                    assertThat(scenario.demand()).isEqualTo(1);
                });
    }

    @Test
    void saysWhatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScenarioFile.read("no-such"))
                .withMessageContaining("There is no scenario 'no-such'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScenarioFile.read(file("drivers: 2")))
                .withMessageContaining("a scenario has a story");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScenarioFile.read(file("story: A day.", "cars: 2")))
                .withMessageContaining("cars");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScenarioFile.read(
                        file("story: A day.", "events:", "  - {who: Ana, when: riding, what: phone-dies, lasts: 5s}")))
                .withMessageContaining("Ana is not among the people");
    }

    private String file(String... lines) throws IOException {
        return Files.write(folder.resolve("own.yaml"), List.of(lines)).toString();
    }

    private static List<?> places(String name) {
        City city = City.montevideo();
        Point centre = city.bounds().centre();
        return city.places().search(name, centre, 1);
    }
}
