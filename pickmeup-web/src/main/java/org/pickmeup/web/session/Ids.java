package org.pickmeup.web.session;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.UUID;

/** Makes the id that topics carry out of a display name: {@code José Núñez} becomes {@code Jose-Nunez}. */
final class Ids {

    private static final int LENGTH = 32;

    private Ids() {}

    static String of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        var id = plain.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
        return id.isEmpty() ? digest(name) : id.substring(0, Math.min(LENGTH, id.length()));
    }

    /** For a name without a single Latin letter: always the same for the same name. */
    private static String digest(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
    }
}
