package org.pickmeup.identity;

/** A text that must not get into a log. */
public record Secret(String value) {

    boolean isEmpty() {
        return value == null || value.isBlank();
    }

    @Override
    public String toString() {
        return isEmpty() ? "" : "***";
    }
}
