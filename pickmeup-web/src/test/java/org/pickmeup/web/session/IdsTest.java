package org.pickmeup.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pickmeup.protocol.Person;

class IdsTest {

    @ParameterizedTest
    @CsvSource({
        "Bryan, Bryan",
        "José Núñez, Jose-Nunez",
        "Zoë O'Neil-Smith, Zoe-O-Neil-Smith",
        "  a  b  , a-b",
        "(Ana), Ana"
    })
    void makesAnIdOutOfAName(String name, String id) {
        assertThat(Ids.of(name)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"李小明", "🚕", "+#/$", "Ярослав", "A name of forty characters, to the last."})
    void makesAnIdThatTopicsCanCarryOutOfAnyName(String name) {
        assertThat(Person.isId(Ids.of(name))).isTrue();
    }

    @Test
    void tellsNamesInOtherScriptsApart() {
        assertThat(Ids.of("李小明")).isEqualTo(Ids.of("李小明")).isNotEqualTo(Ids.of("王小明"));
    }
}
