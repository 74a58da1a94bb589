package org.pickmeup.broker.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.InvalidTokenException;
import org.pickmeup.identity.Kind;
import org.pickmeup.identity.Refusals;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.trace.Operation;
import org.pickmeup.identity.trace.RideTracer;
import org.pickmeup.identity.trace.Step;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.MalformedMessageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides for every engine, and counts what it refuses. */
public class Gatekeeper {

    private static final Logger log = LoggerFactory.getLogger(Gatekeeper.class);

    private final SessionTokens tokens;
    private final Pairings pairings;
    private final AccessPolicy policy;
    private final Matchmaker matchmaker;
    private final boolean open;
    private final Refusals refusals;
    private final RideTracer tracer;

    /** @param open whether clients without credentials are let in */
    public Gatekeeper(SessionTokens tokens, Pairings pairings, boolean open, Refusals refusals, RideTracer tracer) {
        this.tokens = tokens;
        this.pairings = pairings;
        this.policy = new AccessPolicy(pairings);
        this.matchmaker = new Matchmaker(pairings);
        this.open = open;
        this.refusals = refusals;
        this.tracer = tracer;
        if (open) {
            log.warn("pickmeup.security.open is on: anyone who reaches the broker may speak as anyone. "
                    + "This is for clients of 2014 on a trusted network.");
        }
    }

    /** Whether clients without credentials are let in, who may speak as anyone. */
    public boolean isOpen() {
        return open;
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
        return allow(policy.mayLeaveWill(caller, topic), "connect", "will", caller, topic);
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

    /**
     * Who was admitted under that user name, as a broker elsewhere remembers it.
     *
     * @param username null where there was none
     * @return nothing for a name that nobody was admitted under
     */
    public Optional<Caller> admitted(String username) {
        try {
            Caller caller = Caller.named(username);
            boolean isSomebody = caller.isService()
                    || !caller.isAnonymous() && caller.person().isPresent();
            return isSomebody || open ? Optional.of(caller) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Caller> refuse(String reason, String clientId, String detail) {
        refusals.add("connect", reason, clientId, detail);
        return Optional.empty();
    }

    /** Whether a message of the caller is passed on whose payload is not shown; one that is not is counted. */
    public boolean mayPublish(Caller caller, String topic) {
        return count(decide(caller, topic, Topic.parse(topic), Said.UNSEEN), "publish", caller, topic);
    }

    /**
     * Whether a message of the caller is passed on; one that is not is counted. Of one that is the pairings know when this
     * returns.
     *
     * @param retained whether the broker is to keep it
     */
    public boolean mayPublish(Caller caller, String topic, boolean retained, ByteBuffer payload) {
        return count(decide(caller, topic, retained, payload), "publish", caller, topic);
    }

    private Decision decide(Caller caller, String name, boolean retained, ByteBuffer payload) {
        Optional<Topic> topic = Topic.parse(name);
        Decision decision = decide(caller, name, topic, Said.unread(payload));
        if (!decision.isAllowed() || topic.isEmpty()) {
            return decision;
        }
        Channel channel = topic.get().channel();
        if (retained && !channel.retained() && !caller.isAnonymous()) {
            return Decision.RETAINED;
        }
        if (!retained && caller.kind() == Kind.OPERATOR) {
            return Decision.NOT_ITS_OWN;
        }
        try {
            int bytes = payload.remaining();
            Said said = Said.read(topic.get(), payload);
            try (Step step = tracer.message(Operation.RECEIVE, topic.get(), said.message(), bytes)) {
                step.with("pickmeup.sender", caller.toString());
                decision = decide(caller, name, topic, said);
                if (decision.isAllowed()) {
                    matchmaker.heard(caller, topic.get(), said);
                } else {
                    step.failed(decision.reason());
                }
            }
            return decision;
        } catch (MalformedMessageException e) {
            return Decision.MALFORMED;
        }
    }

    private Decision decide(Caller caller, String name, Optional<Topic> topic, Said said) {
        if (caller.isAnonymous()) {
            return Decision.when(policy.mayAnyonePublish(name), Decision.NOT_ITS_OWN);
        }
        return topic.map(parsed -> policy.publish(caller, parsed, said)).orElse(Decision.NOT_ITS_OWN);
    }

    /** Takes in what the broker has kept of a time before this process. */
    public void remember(String name, ByteBuffer payload) {
        Topic.parse(name).filter(Matchmaker::isTold).ifPresent(topic -> {
            try {
                matchmaker.retained(topic, Said.read(topic, payload));
            } catch (MalformedMessageException e) {
                log.debug("What is retained is of no use: {}", e.getMessage());
            }
        });
    }

    /** Whether a subscription of the caller is taken; one that is not is counted. */
    public boolean maySubscribe(Caller caller, String filter) {
        return count(policy.subscribe(caller, filter), "subscribe", caller, filter);
    }

    /** Which subscriptions have to go because a ride is over. */
    public Revocations revocations() {
        return new Revocations(pairings, policy);
    }

    private boolean count(Decision decision, String where, Caller caller, String topic) {
        return allow(decision.isAllowed(), where, decision.reason(), caller, topic);
    }

    private boolean allow(boolean allowed, String where, String reason, Caller caller, String topic) {
        if (!allowed) {
            refusals.add(where, reason, caller.toString(), topic);
        }
        return allowed;
    }
}
