package org.pickmeup.web.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that the pages are written in. */
enum Language {
    EN,
    ES;

    static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.locale().getLanguage().equals(tag))
                .findFirst();
    }

    Locale locale() {
        return Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));
    }
}
