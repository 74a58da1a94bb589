package org.pickmeup.city;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.BiPredicate;

/** The words of a name or of what somebody types for it, without accents and in lower case. */
record Words(List<String> words) {

    static Words of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return new Words(Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /**
     * How well these fit a name: 0 where it begins with them, 1 where each of them begins a word of it, 2 where each is
     * somewhere in it; nothing where one is missing, or where there are none.
     */
    OptionalInt rankIn(Words name) {
        if (words.isEmpty()) {
            return OptionalInt.empty();
        }
        if (name.toString().startsWith(toString())) {
            return OptionalInt.of(0);
        }
        if (eachIsIn(name, String::startsWith)) {
            return OptionalInt.of(1);
        }
        return eachIsIn(name, String::contains) ? OptionalInt.of(2) : OptionalInt.empty();
    }

    private boolean eachIsIn(Words name, BiPredicate<String, String> matches) {
        return words.stream().allMatch(word -> name.words.stream().anyMatch(of -> matches.test(of, word)));
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
