package org.pickmeup.identity;

/** There is no key to sign with, for a reason that the person who starts PickMeUp can do something about. */
public final class SigningKeyException extends IllegalStateException {

    private final String action;

    /**
     * @param description what is wrong, as a sentence; it tells nothing of a key
     * @param action what to do about it, as a sentence
     * @param cause null for none
     */
    SigningKeyException(String description, String action, Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    /** What to do about it, as a sentence. */
    public String action() {
        return action;
    }
}
