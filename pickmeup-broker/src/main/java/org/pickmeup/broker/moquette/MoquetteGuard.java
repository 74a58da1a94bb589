package org.pickmeup.broker.moquette;

import io.moquette.broker.Server;
import io.moquette.broker.security.IAuthenticator;
import io.moquette.broker.security.IAuthorizatorPolicy;
import io.moquette.broker.subscriptions.Topic;
import java.util.function.BooleanSupplier;
import org.pickmeup.broker.access.Caller;
import org.pickmeup.broker.access.Gatekeeper;
import org.pickmeup.broker.limit.Allowance;
import org.pickmeup.identity.limit.Rate.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts Moquette's questions to the gatekeeper. An exception in here would end one of the few threads that serve all
 * clients, so whatever goes wrong is a refusal. Moquette shows no payload before a message is on its way: who rides with
 * whom is not known, and each driver and passenger may be a pair.
 */
class MoquetteGuard implements IAuthenticator, IAuthorizatorPolicy {

    private static final Logger log = LoggerFactory.getLogger(MoquetteGuard.class);

    private final Gatekeeper gatekeeper;
    private final Server server;
    private final Allowance allowance;

    MoquetteGuard(Gatekeeper gatekeeper, Server server, Allowance allowance) {
        this.gatekeeper = gatekeeper;
        this.server = server;
        this.allowance = allowance;
    }

    // Moquette does not show the last will here, nor ask before it publishes it.
    @Override
    public boolean checkValid(String clientId, String username, byte[] password) {
        return decide(() -> gatekeeper.admit(clientId, username, password, null).isPresent());
    }

    @Override
    public boolean canWrite(Topic topic, String user, String client) {
        return decide(() -> isWithinRate(Caller.named(user), client, topic.toString())
                && gatekeeper.mayPublish(Caller.named(user), topic.toString()));
    }

    private boolean isWithinRate(Caller caller, String clientId, String topic) {
        Verdict verdict = allowance.published(caller, clientId, topic);
        if (verdict == Verdict.FAR_OVER) {
            server.disconnectClient(clientId);
        }
        return verdict == Verdict.WITHIN;
    }

    @Override
    public boolean canRead(Topic topic, String user, String client) {
        return decide(() -> gatekeeper.maySubscribe(Caller.named(user), topic.toString()));
    }

    private static boolean decide(BooleanSupplier question) {
        try {
            return question.getAsBoolean();
        } catch (RuntimeException e) {
            log.warn("A request was refused because it could not be decided on", e);
            return false;
        }
    }
}
