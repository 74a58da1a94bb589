package org.pickmeup.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bryan",
                "José Núñez",
                "O'Neill-Pérez, Jr.",
                "<img src=x onerror=alert(1)>",
                "Владимир",
                "王小明",
                "محمد",
                "می\u200Cخواهم",
                "क्\u200Dष",
                "🚕",
                "👩🏽\u200D🚀",
                "❤️"
            })
    void showsNames(String name) {
        assertThat(DisplayName.isVisible(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bryan\n",
                "Bry\u0000an",
                "Bry\u001B[31man",
                "Bry\u200Ban",
                "Bry\u200Dan",
                "Bry\u200Can",
                "\u200DBryan",
                "Bry\u2060an",
                "\uFEFFBryan",
                "Bry\u00ADan",
                "Bryan\u202Egnp.exe",
                "\u2066Bryan\u2069",
                "Bryan\u200F",
                "Bryan\u3164",
                "Bryan\u2800",
                "Bryan\u2028",
                "Bryan\uE000",
                "Bryan\uD83D"
            })
    void knowsWhatCannotBeSeen(String name) {
        assertThat(DisplayName.isVisible(name)).isFalse();
    }
}
