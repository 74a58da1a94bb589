package org.pickmeup.identity.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;

/** One step of a ride in its trace, which ends when this is closed. */
public final class Step implements AutoCloseable {

    /** Of what is not traced. */
    static final Step NONE = new Step(Span.getInvalid());

    private final Span span;

    Step(Span span) {
        this.span = span;
    }

    public Step with(String attribute, String value) {
        span.setAttribute(attribute, value);
        return this;
    }

    /** It did not come to what it was to. */
    public void failed(String why) {
        span.setStatus(StatusCode.ERROR, why);
    }

    @Override
    public void close() {
        span.end();
    }
}
