package org.pickmeup.broker;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets Spring Boot tell a {@link BrokerStartException} in plain words instead of a stack trace. */
class BrokerStartFailureAnalyzer extends AbstractFailureAnalyzer<BrokerStartException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BrokerStartException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
