package org.pickmeup.protocol;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * What people are called, which everybody shall read as it is written: without what cannot be seen, and so makes two names
 * look like one, or turns the text around it.
 */
public final class DisplayName {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** Letters, and a sign, by their category, that are blank all the same. */
    private static final Set<Integer> BLANK = Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);

    private DisplayName() {}

    /** Whether all of the name can be seen. */
    public static boolean isVisible(String name) {
        int before = ' ';
        for (int letter : name.codePoints().toArray()) {
            boolean seen =
                    letter == ZERO_WIDTH_JOINER || letter == ZERO_WIDTH_NON_JOINER ? joins(before) : isVisible(letter);
            if (!seen) {
                return false;
            }
            before = letter;
        }
        return true;
    }

    private static boolean isVisible(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !BLANK.contains(letter);
        };
    }

    /** Joiners make one emoji out of several, and shape the letters of some scripts; after these they are only hidden. */
    private static boolean joins(int before) {
        return switch (UnicodeScript.of(before)) {
            case LATIN, GREEK, CYRILLIC -> false;
            default -> before > 0xFF;
        };
    }
}
