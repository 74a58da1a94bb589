package org.pickmeup.protocol.message;

import java.math.BigDecimal;
import org.pickmeup.protocol.DisplayName;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;

/** The checks that the messages share. Each answers what it was given, or says what is wrong with it. */
final class Checks {

    /** No fare comes near; it keeps absurd exponents away from decimal arithmetic. */
    private static final BigDecimal MOST_MONEY = new BigDecimal(1_000_000);

    private static final int MOST_DECIMALS = 20;

    private Checks() {}

    static <T> T required(String field, T value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }

    /** A text of 1 to {@code longest} characters, without white space around it. */
    static String text(String field, String value, int longest) {
        String text = required(field, value).strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(field + " is empty");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw new IllegalArgumentException("%s is longer than %d characters".formatted(field, longest));
        }
        return text;
    }

    /** As {@link #text}, but empty is the same as absent. */
    static String optionalText(String field, String value, int longest) {
        return value == null || value.isBlank() ? null : text(field, value, longest);
    }

    /** As {@link #text}, and all of it can be seen. */
    static String name(String field, String value, int longest) {
        String name = text(field, value, longest);
        if (!DisplayName.isVisible(name)) {
            throw new IllegalArgumentException(field + " has characters in it that cannot be seen");
        }
        return name;
    }

    static String id(String field, String value) {
        if (!Person.isId(required(field, value))) {
            throw new IllegalArgumentException(field + " is not an id: 1 to 32 of A-Z a-z 0-9 _ -");
        }
        return value;
    }

    static String optionalId(String field, String value) {
        return value == null ? null : id(field, value);
    }

    /** A role by its label. */
    static String role(String field, String value) {
        if (Role.ofLabel(required(field, value)).isEmpty()) {
            throw new IllegalArgumentException(field + " is neither driver nor passenger");
        }
        return value;
    }

    static double longitude(double lon) {
        return within("lon", lon, -180, 180);
    }

    static double latitude(double lat) {
        return within("lat", lat, -90, 90);
    }

    private static double within(String field, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException("%s is not between %.0f and %.0f".formatted(field, least, most));
        }
        return value;
    }

    /** A finite number of zero or more. */
    static double amount(String field, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(field + " is not a number of zero or more");
        }
        return value;
    }

    /** An amount of dollars, negative or not: whether it fits is for whoever books it to say. */
    static BigDecimal money(String field, BigDecimal value) {
        if (required(field, value).abs().compareTo(MOST_MONEY) > 0 || Math.abs(value.scale()) > MOST_DECIMALS) {
            throw new IllegalArgumentException(field + " is not an amount of money");
        }
        return value;
    }
}
