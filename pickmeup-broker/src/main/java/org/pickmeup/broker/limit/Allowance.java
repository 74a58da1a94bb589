package org.pickmeup.broker.limit;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Optional;
import org.pickmeup.broker.access.Caller;
import org.pickmeup.identity.Refusals;
import org.pickmeup.identity.limit.Connections;
import org.pickmeup.identity.limit.Rate;
import org.pickmeup.identity.limit.Rate.Verdict;
import org.pickmeup.identity.limit.TrustedAddresses;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Chat;
import org.pickmeup.protocol.message.MalformedMessageException;
import org.pickmeup.protocol.message.Payloads;

/** Says for every engine what is too much, and counts what it refuses. The services of PickMeUp are not limited. */
public class Allowance {

    private final BrokerLimits.Mqtt limits;
    private final long smallestLimit;
    private final Connections connections;
    private final Rate publishing;
    private final Refusals refusals;

    public Allowance(BrokerLimits limits, Refusals refusals, Clock clock) {
        this.limits = limits.mqtt();
        this.smallestLimit = this.limits.size().smallest();
        this.connections = new Connections(this.limits.connections(), new TrustedAddresses(limits.trusted()));
        this.publishing = new Rate(this.limits.publishBurst(), this.limits.publishRate(), clock);
        this.refusals = refusals;
    }

    /** Whether one more connection from there is taken. Once it is, {@link #disconnected} has to follow. */
    public boolean mayConnect(String clientId, InetAddress from) {
        return connections.open(from) || refuse("connect", "address", clientId, from.getHostAddress());
    }

    public void disconnected(InetAddress from) {
        connections.close(from);
    }

    /** Whether a last will is small enough. */
    public boolean mayLeaveWill(String clientId, String topic, int bytes) {
        return bytes <= limits.size().bytes(topic) || refuse("connect", "will-size", clientId, topic);
    }

    /** Whether a message is small enough. */
    public boolean mayPublish(Caller caller, String clientId, String topic, ByteBuffer payload) {
        return caller.isService()
                || payload.remaining() <= smallestLimit
                || payload.remaining() <= limits.size().bytes(topic)
                || isVoice(topic, payload)
                || refuse("publish", "size", clientId, topic);
    }

    /** Read only where it is too large for anything else that is said there. */
    private boolean isVoice(String topic, ByteBuffer payload) {
        Optional<Topic> chat = Topic.parse(topic).filter(parsed -> parsed.channel() == Channel.CHAT);
        if (chat.isEmpty() || payload.remaining() > limits.size().voice().toBytes()) {
            return false;
        }
        byte[] bytes = new byte[payload.remaining()];
        payload.duplicate().get(bytes);
        try {
            return Payloads.read(chat.get(), bytes) instanceof Chat message && message.isVoice();
        } catch (MalformedMessageException e) {
            return false;
        }
    }

    /** Counts a message of the client: beyond {@link Verdict#WITHIN} it is not passed on. */
    public Verdict published(Caller caller, String clientId, String topic) {
        if (caller.isService()) {
            return Verdict.WITHIN;
        }
        Verdict verdict = publishing.count(clientId);
        switch (verdict) {
            case WITHIN -> {}
            case OVER -> refuse("publish", "rate", clientId, topic);
            case FAR_OVER -> refuse("publish", "flood", clientId, topic);
        }
        return verdict;
    }

    /** Whether a client that has that many subscriptions may have one more. */
    public boolean maySubscribe(Caller caller, String clientId, String filter, int already) {
        return caller.isService()
                || already < limits.subscriptions()
                || refuse("subscribe", "number", clientId, filter);
    }

    private boolean refuse(String where, String reason, String who, String what) {
        refusals.add(where, reason, who, what);
        return false;
    }
}
