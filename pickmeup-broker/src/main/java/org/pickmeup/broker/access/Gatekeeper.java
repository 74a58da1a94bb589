package org.pickmeup.broker.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.InvalidTokenException;
import org.pickmeup.identity.Kind;
import org.pickmeup.identity.Refusals;
import org.pickmeup.identity.SessionTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides for every engine, and counts what it refuses. */
public class Gatekeeper {

    private static final Logger log = LoggerFactory.getLogger(Gatekeeper.class);

    private final SessionTokens tokens;
    private final AccessPolicy policy;
    private final boolean open;
    private final Refusals refusals;

    /** @param open whether clients without credentials are let in */
    public Gatekeeper(SessionTokens tokens, AccessPolicy policy, boolean open, Refusals refusals) {
        this.tokens = tokens;
        this.policy = policy;
        this.open = open;
        this.refusals = refusals;
        if (open) {
            log.warn("pickmeup.security.open is on: anyone who reaches the broker may speak as anyone. "
                    + "This is for clients of 2014 on a trusted network.");
        }
    }

    /**
     * Whether a client may connect.
     *
     * @param username null where there is none
     * @param password null where there is none
     * @param willTopic null where there is no will
     * @return who it is, or nothing if it may not
     */
    public Optional<Caller> admit(String clientId, String username, byte[] password, String willTopic) {
        Optional<Caller> caller =
                username == null && password == null ? anonymous(clientId) : identified(clientId, username, password);
        return caller.filter(admitted -> willTopic == null || mayLeaveWill(admitted, willTopic));
    }

    /** Whether the caller may have that last will; one that it may not have is counted. */
    public boolean mayLeaveWill(Caller caller, String topic) {
        return allow(policy.mayPublish(caller, topic), "connect", "will", caller, topic);
    }

    private Optional<Caller> anonymous(String clientId) {
        if (!open) {
            return refuse("credentials", clientId, "none");
        }
        // Whoever connects under a client id gets the session of that id, with all that is queued in it.
        boolean ofService = Stream.of(Kind.BACKEND, Kind.WEB, Kind.OPERATOR)
                .map(kind -> Identity.service(kind, Instant.MAX).clientId())
                .anyMatch(clientId::startsWith);
        return ofService ? refuse("client-id", clientId, "without credentials") : Optional.of(Caller.ANONYMOUS);
    }

    private Optional<Caller> identified(String clientId, String username, byte[] password) {
        try {
            Identity identity = tokens.verify(password == null ? "" : new String(password, StandardCharsets.UTF_8));
            if (!identity.username().equals(username)) {
                return refuse("credentials", clientId, "a token of " + identity.username());
            }
            if (!identity.clientId().equals(clientId)) {
                return refuse("client-id", clientId, "a token of " + identity.clientId());
            }
            return Optional.of(Caller.of(identity));
        } catch (InvalidTokenException e) {
            return refuse("credentials", clientId, e.getMessage());
        }
    }

    private Optional<Caller> refuse(String reason, String clientId, String detail) {
        refusals.add("connect", reason, clientId, detail);
        return Optional.empty();
    }

    /** Whether a message of the caller is passed on; one that is not is counted. */
    public boolean mayPublish(Caller caller, String topic) {
        return allow(policy.mayPublish(caller, topic), "publish", "policy", caller, topic);
    }

    /** Whether a subscription of the caller is taken; one that is not is counted. */
    public boolean maySubscribe(Caller caller, String filter) {
        return allow(policy.maySubscribe(caller, filter), "subscribe", "policy", caller, filter);
    }

    private boolean allow(boolean allowed, String where, String reason, Caller caller, String topic) {
        if (!allowed) {
            refusals.add(where, reason, caller.toString(), topic);
        }
        return allowed;
    }
}
