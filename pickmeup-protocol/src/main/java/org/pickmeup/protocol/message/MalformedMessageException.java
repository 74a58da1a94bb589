package org.pickmeup.protocol.message;

/** A payload is not what its channel prescribes. The message tells its sender what is wrong, in one sentence. */
public final class MalformedMessageException extends RuntimeException {

    MalformedMessageException(String message, Throwable cause) {
        super(message, cause);
    }
}
