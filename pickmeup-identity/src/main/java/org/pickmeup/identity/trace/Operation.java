package org.pickmeup.identity.trace;

import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import java.util.EnumSet;
import java.util.Set;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Message;

/** What is done with a message, in the words of OpenTelemetry's conventions for messaging. */
public enum Operation {
    /** It is handed to the broker. */
    PUBLISH("publish", "send", SpanKind.PRODUCER),
    /** The broker has taken it, and passes it on. */
    RECEIVE("receive", "receive", SpanKind.CONSUMER),
    /** It has its effect. */
    PROCESS("process", "process", SpanKind.CONSUMER);

    /** The steps of a ride. Positions and chats are no steps, and far more. */
    private static final Set<Channel> TRACED =
            EnumSet.of(Channel.REQUEST, Channel.INBOX, Channel.TRIP, Channel.PAYMENT, Channel.RATING);

    private final String label;
    private final String type;
    private final SpanKind kind;

    Operation(String label, String type, SpanKind kind) {
        this.label = label;
        this.type = type;
        this.kind = kind;
    }

    static boolean isTraced(Channel channel) {
        return TRACED.contains(channel);
    }

    SpanKind kind() {
        return kind;
    }

    /** {@code process tripStart} */
    String spanName(Message message) {
        String type = message.getClass().getSimpleName();
        return "%s %s%s".formatted(label, Character.toLowerCase(type.charAt(0)), type.substring(1));
    }

    void describe(SpanBuilder span, Topic topic, int bytes) {
        span.setAttribute("messaging.system", "mqtt")
                .setAttribute("messaging.operation.name", label)
                .setAttribute("messaging.operation.type", type)
                .setAttribute("messaging.destination.name", topic.toString())
                .setAttribute("messaging.destination.template", topic.channel().address())
                .setAttribute("messaging.message.body.size", bytes);
    }
}
