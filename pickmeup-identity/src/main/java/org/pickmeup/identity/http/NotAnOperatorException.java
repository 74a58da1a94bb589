package org.pickmeup.identity.http;

/** Somebody else asks for what is for operators; the message is a sentence for them. */
public final class NotAnOperatorException extends RuntimeException {

    private final int status;

    NotAnOperatorException(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    /** 401 where nobody is known, 403 where it is somebody else. */
    public int status() {
        return status;
    }
}
