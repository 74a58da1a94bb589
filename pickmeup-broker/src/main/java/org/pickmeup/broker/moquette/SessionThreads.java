package org.pickmeup.broker.moquette;

import io.moquette.interception.AbstractInterceptHandler;
import java.util.function.Consumer;

/** Hears that one of the few threads that serve all clients has ended. Moquette tells it on that very thread, and starts no other. */
class SessionThreads extends AbstractInterceptHandler {

    private final Consumer<Throwable> ended;

    SessionThreads(Consumer<Throwable> ended) {
        this.ended = ended;
    }

    @Override
    public String getID() {
        return "session-threads";
    }

    @Override
    public void onSessionLoopError(Throwable error) {
        ended.accept(error);
    }
}
