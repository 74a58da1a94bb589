package org.pickmeup.broker.access;

/** What the policy says to a wish. */
public enum Decision {
    ALLOWED("allowed"),
    /** The topic or filter is nobody's of that kind, or somebody else's. */
    NOT_ITS_OWN("policy"),
    /** It is for those on a ride together, and these two are not. */
    NOT_PAIRED("pairing"),
    /** The message says that it is from somebody else, or what only somebody else may say. */
    FORGED("forged"),
    /** The message is not what the topic is for. */
    MALFORMED("malformed"),
    /** The message would stay on a topic that keeps none. */
    RETAINED("retained");

    private final String reason;

    Decision(String reason) {
        this.reason = reason;
    }

    /** As refusals are counted. */
    String reason() {
        return reason;
    }

    boolean isAllowed() {
        return this == ALLOWED;
    }

    /** This, if it is a refusal, or else that one. */
    Decision and(Decision other) {
        return isAllowed() ? other : this;
    }

    static Decision when(boolean allowed, Decision otherwise) {
        return allowed ? ALLOWED : otherwise;
    }
}
