package org.pickmeup.broker.access.http;

import org.pickmeup.broker.access.Caller;
import org.pickmeup.broker.access.Gatekeeper;
import org.springframework.stereotype.Component;

/** What a broker elsewhere wants to know. It remembers nothing of a client but the user name. */
@Component
class RemoteGate {

    private final Gatekeeper gatekeeper;

    RemoteGate(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    /** Whether a client may connect. @param password null where there is none */
    boolean admits(Question question, String password) {
        return gatekeeper
                .admit(question.clientId(), question.username(), Question.bytes(password), null)
                .isPresent();
    }

    boolean lets(Question question, Deed deed, String topic) {
        return gatekeeper
                .admitted(question.username())
                .filter(caller -> topic != null && lets(caller, deed, topic))
                .isPresent();
    }

    private boolean lets(Caller caller, Deed deed, String topic) {
        return switch (deed) {
            case PUBLISH -> gatekeeper.mayPublish(caller, topic);
            case SUBSCRIBE -> gatekeeper.maySubscribe(caller, topic);
        };
    }

    /** What somebody wants to do with a topic. */
    enum Deed {
        PUBLISH,
        SUBSCRIBE
    }
}
