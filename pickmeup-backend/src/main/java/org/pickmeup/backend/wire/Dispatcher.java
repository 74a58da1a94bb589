package org.pickmeup.backend.wire;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pickmeup.identity.Refusals;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.MalformedMessageException;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Payloads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings each message to the handler of its channel. What nobody handles is let go before it is read. */
@Component
class Dispatcher {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    /** Somebody else changed the same trip in the same moment: that is over with the next attempt, or the one after. */
    private static final int ATTEMPTS = 5;

    private final Map<Channel, MessageHandler<?>> handlers;
    private final TransactionTemplate transaction;
    private final Refusals refusals;

    Dispatcher(List<MessageHandler<?>> handlers, TransactionTemplate transaction, Refusals refusals) {
        this.handlers = handlers.stream().collect(Collectors.toMap(MessageHandler::channel, Function.identity()));
        this.transaction = transaction;
        this.refusals = refusals;
    }

    /**
     * Returns when the message has had its effect, or can have none.
     *
     * @throws DataAccessException when the database fails: the message must come again
     * @throws TransactionException likewise
     */
    void dispatch(String topicName, byte[] payload, boolean retained) {
        Topic.parse(topicName).ifPresent(topic -> {
            MessageHandler<?> handler = handlers.get(topic.channel());
            if (handler != null) {
                dispatch(topic, payload, retained, handler);
            }
        });
    }

    private void dispatch(Topic topic, byte[] payload, boolean retained, MessageHandler<?> handler) {
        try {
            if (handler.transactional()) {
                inTransaction(() -> handle(topic, payload, retained, handler));
            } else {
                handle(topic, payload, retained, handler);
            }
        } catch (MalformedMessageException e) {
            refusals.add("message", "malformed", null, e.getMessage());
        } catch (DataIntegrityViolationException e) {
            log.error("Ignored a message on {} that the database will never take: {}", topic, e.getMessage());
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("Ignored a message on {} that could not be handled", topic, e);
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

    private static <M extends Message> void handle(
            Topic topic, byte[] payload, boolean retained, MessageHandler<M> handler) {
        if (payload.length == 0) {
            handler.cleared(topic);
            return;
        }
        @SuppressWarnings("unchecked")
        M message = (M) Payloads.read(topic, payload);
        handler.handle(topic, message, retained);
    }
}
