package org.pickmeup.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {

    @Test
    void isReadAsTopicsNameIt() {
        for (Person person : new Person[] {Person.driver("Bryan"), Person.passenger("Bryan")}) {
            assertThat(Person.parse(person.toString())).contains(person);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bryan", "drivers", "drivers/", "/Bryan", "driver/Bryan", "drivers/Bryan/chat", "drivers/+"})
    void isNobodyElse(String text) {
        assertThat(Person.parse(text)).isEmpty();
    }
}
