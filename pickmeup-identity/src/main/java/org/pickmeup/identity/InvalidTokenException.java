package org.pickmeup.identity;

/** A token that proves nothing: altered, expired, signed by somebody else, or no token at all. */
public final class InvalidTokenException extends Exception {

    InvalidTokenException(String message) {
        super(message);
    }

    InvalidTokenException(String message, Throwable cause) {
        super(message, cause);
    }
}
