package org.pickmeup.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pickmeup.protocol.Person;

class AccountIdTest {

    @ParameterizedTest
    @CsvSource({
        "ana, ana",
        "Ana-2, Ana-2",
        "ana@example.org, ana_40example_2eorg",
        "ana_maria, ana_5fmaria",
        "josé, jos_c3_a9",
        "../backend, _2e_2e_2fbackend"
    })
    void isTheNameWithWhatAnIdCannotHaveInDigits(String name, String id) {
        assertThat(AccountId.ofPerson(name)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "#", "+", "ана", "somebody.with.a.long.name@a.long.domain.example.org", "\uD83D\uDE95"})
    void isAlwaysAnId(String name) {
        assertThat(Person.isId(AccountId.ofPerson(name))).isTrue();
        assertThat(Person.isId(AccountId.ofClient(name))).isTrue();
    }

    @Test
    void isNobodyElses() {
        var names = Stream.of(
                "jose", "josé", "jos_c3_a9", "Jose", "jose_app", "a".repeat(33), "a".repeat(34), "a".repeat(32));
        var ids = names.flatMap(name -> Stream.of(AccountId.ofPerson(name), AccountId.ofClient(name)));
        assertThat(ids).doesNotHaveDuplicates();
    }
}
