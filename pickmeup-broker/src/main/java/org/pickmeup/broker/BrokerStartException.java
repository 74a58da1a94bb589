package org.pickmeup.broker;

/** The broker cannot start, for a reason that the person who started it can do something about. */
public class BrokerStartException extends RuntimeException {

    private final String action;

    /**
     * @param description what is wrong, as a sentence
     * @param action what to do about it, as a sentence
     */
    public BrokerStartException(String description, String action, Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    String action() {
        return action;
    }
}
