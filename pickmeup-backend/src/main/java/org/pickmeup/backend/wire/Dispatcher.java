package org.pickmeup.backend.wire;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pickmeup.backend.trace.AboutTrip;
import org.pickmeup.identity.Refusals;
import org.pickmeup.identity.trace.Operation;
import org.pickmeup.identity.trace.RideTracer;
import org.pickmeup.identity.trace.Step;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.MalformedMessageException;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Payloads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings each message to the handlers of its channel. What nobody handles is let go before it is read. */
@Component
class Dispatcher {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    /** Somebody else changed the same trip in the same moment: that is over with the next attempt, or the one after. */
    private static final int ATTEMPTS = 5;

    private final Map<Channel, List<MessageHandler<?>>> handlers;
    private final TransactionTemplate transaction;
    private final Refusals refusals;
    private final RideTracer tracer;
    private final Map<Channel, Timer> timers;

    Dispatcher(
            List<MessageHandler<?>> handlers,
            TransactionTemplate transaction,
            Refusals refusals,
            MeterRegistry meters,
            @Qualifier("backendTracer") RideTracer tracer) {
        this.handlers = handlers.stream().collect(Collectors.groupingBy(MessageHandler::channel));
        this.timers = this.handlers.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), channel -> timer(channel, meters)));
        this.transaction = transaction;
        this.refusals = refusals;
        this.tracer = tracer;
    }

    private static Timer timer(Channel channel, MeterRegistry meters) {
        return Timer.builder("pickmeup.messages.handling")
                .description("How long a message of a channel took until its effect was committed")
                .tag("channel", channel.name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(
                        Duration.ofMillis(1),
                        Duration.ofMillis(5),
                        Duration.ofMillis(20),
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(2))
                .register(meters);
    }

    /**
     * Returns when the message has had its effect, or can have none.
     *
     * @throws DataAccessException when the database fails: the message must come again
     * @throws TransactionException likewise
     */
    void dispatch(String topicName, byte[] payload, boolean retained) {
        Topic.parse(topicName).ifPresent(topic -> {
            List<MessageHandler<?>> concerned = handlers.getOrDefault(topic.channel(), List.of());
            if (!concerned.isEmpty()) {
                timers.get(topic.channel())
                        .record(() -> read(topic, payload).ifPresent(said -> dispatch(said, retained, concerned)));
            }
        });
    }

    private void dispatch(Said said, boolean retained, List<MessageHandler<?>> concerned) {
        try (AboutTrip trip = AboutTrip.of(said.tripId());
                Step step = tracer.message(Operation.PROCESS, said.topic(), said.message(), said.bytes())) {
            try {
                concerned.forEach(handler -> dispatch(said, retained, handler));
            } catch (DataAccessException | TransactionException e) {
                step.failed(e.getMessage());
                throw e;
            }
        }
    }

    /** @param message null where the topic was cleared */
    private record Said(Topic topic, Message message, int bytes) {

        private UUID tripId() {
            return message == null ? null : message.tripId();
        }
    }

    private Optional<Said> read(Topic topic, byte[] payload) {
        try {
            Message message = payload.length == 0 ? null : Payloads.read(topic, payload);
            return Optional.of(new Said(topic, message, payload.length));
        } catch (MalformedMessageException e) {
            refusals.add("message", "malformed", null, e.getMessage());
            return Optional.empty();
        }
    }

    private void dispatch(Said said, boolean retained, MessageHandler<?> handler) {
        try {
            if (handler.transactional()) {
                inTransaction(() -> handle(said, retained, handler));
            } else {
                handle(said, retained, handler);
            }
        } catch (DataIntegrityViolationException e) {
            log.error("Ignored a message on {} that the database will never take: {}", said.topic(), e.getMessage());
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("Ignored a message on {} that could not be handled", said.topic(), e);
        }
    }

    private void inTransaction(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> work.run());
                return;
            } catch (ConcurrencyFailureException | DuplicateKeyException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                log.debug("Somebody else was faster, attempt {}: {}", attempt, e.getMessage());
            }
        }
    }

    private static <M extends Message> void handle(Said said, boolean retained, MessageHandler<M> handler) {
        if (said.message() == null) {
            handler.cleared(said.topic());
            return;
        }
        @SuppressWarnings("unchecked")
        M message = (M) said.message();
        handler.handle(said.topic(), message, retained);
    }
}
