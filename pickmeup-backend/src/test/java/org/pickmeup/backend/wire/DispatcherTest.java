package org.pickmeup.backend.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.pickmeup.identity.Refusals;
import org.pickmeup.identity.trace.RideTracer;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Rating;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class DispatcherTest {

    private static final byte[] RATING =
            "{\"tripId\":\"00000000-0000-0000-0000-000000000001\",\"by\":\"driver\",\"rating\":\"5\"}".getBytes();

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> transactions = new ArrayList<>();
    private final List<Rating> ratings = new ArrayList<>();
    private final List<Rating> overheard = new ArrayList<>();
    private final List<Topic> cleared = new ArrayList<>();

    private final Dispatcher dispatcher = dispatcher(ratings::add);
    private boolean transactional = true;

    @Test
    void handlesEachMessageInATransactionOfItsOwn() {
        dispatcher.dispatch("pickmeup/ratings", RATING, false);
        dispatcher.dispatch("pickmeup/ratings", RATING, false);

        assertThat(ratings).hasSize(2).extracting(Rating::rating).containsOnly(5);
        assertThat(transactions).containsExactly("begin", "commit", "begin", "commit");
    }

    @Test
    void bringsAMessageToEveryHandlerOfItsChannel() {
        dispatcher.dispatch("pickmeup/ratings", RATING, false);

        assertThat(overheard).isEqualTo(ratings).hasSize(1);
    }

    @Test
    void opensNoTransactionForAHandlerThatNeedsNone() {
        transactional = false;
        dispatcher.dispatch("pickmeup/ratings", RATING, false);

        assertThat(ratings).hasSize(1);
        assertThat(transactions).isEmpty();
    }

    @Test
    void letsGoWhatNobodyHandlesWithoutReadingItOrTouchingTheDatabase() {
        dispatcher.dispatch("pickmeup/drivers/Bryan/location", "not JSON".getBytes(), false);
        dispatcher.dispatch("pickmeup/drivers/Bryan/chat", "not JSON".getBytes(), false);
        dispatcher.dispatch("pickmeup/something/else", RATING, false);

        assertThat(transactions).isEmpty();
    }

    @Test
    void tellsAHandlerThatATopicWasCleared() {
        dispatcher.dispatch("pickmeup/ratings", new byte[0], false);

        assertThat(ratings).isEmpty();
        assertThat(cleared).containsExactly(Topic.ratings());
    }

    @Test
    void letsGoAMalformedMessageAndCountsIt() {
        assertThatCode(() -> dispatcher.dispatch("pickmeup/ratings", "{\"by\":".getBytes(), false))
                .doesNotThrowAnyException();
        assertThat(ratings).isEmpty();
        assertThat(meters.get("pickmeup.refused")
                        .tags("where", "message", "reason", "malformed")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void letsGoAMessageThatTheDatabaseWillNeverTake() {
        Dispatcher failing = dispatcher(rating -> {
            throw new DataIntegrityViolationException("too long");
        });

        assertThatCode(() -> failing.dispatch("pickmeup/ratings", RATING, false))
                .doesNotThrowAnyException();
        assertThat(transactions).containsExactly("begin", "rollback");
    }

    @Test
    void asksForAMessageAgainWhenTheDatabaseFails() {
        Dispatcher failing = dispatcher(rating -> {
            throw new QueryTimeoutException("too slow");
        });

        assertThatThrownBy(() -> failing.dispatch("pickmeup/ratings", RATING, false))
                .isInstanceOf(QueryTimeoutException.class);
        assertThat(transactions).containsExactly("begin", "rollback");
    }

    @Test
    void handlesAMessageAgainWhenSomebodyElseWasFaster() {
        Dispatcher second = dispatcher(rating -> {
            if (transactions.size() == 1) {
                throw new OptimisticLockingFailureException("changed meanwhile");
            }
            ratings.add(rating);
        });

        second.dispatch("pickmeup/ratings", RATING, false);

        assertThat(ratings).hasSize(1);
        assertThat(transactions).containsExactly("begin", "rollback", "begin", "commit");
    }

    private Dispatcher dispatcher(Consumer<Rating> onRating) {
        MessageHandler<Rating> listener = new MessageHandler<>() {
            @Override
            public Channel channel() {
                return Channel.RATING;
            }

            @Override
            public void handle(Topic topic, Rating rating, boolean retained) {
                overheard.add(rating);
            }

            @Override
            public boolean transactional() {
                return false;
            }
        };
        MessageHandler<Rating> handler = new MessageHandler<>() {
            @Override
            public Channel channel() {
                return Channel.RATING;
            }

            @Override
            public void handle(Topic topic, Rating rating, boolean retained) {
                onRating.accept(rating);
            }

            @Override
            public boolean transactional() {
                return transactional;
            }

            @Override
            public void cleared(Topic topic) {
                cleared.add(topic);
            }
        };
        return new Dispatcher(
                List.of(listener, handler),
                new TransactionTemplate(new RecordedTransactions()),
                new Refusals(meters, Clock.systemUTC()),
                meters,
                new RideTracer("backend", null));
    }

    private class RecordedTransactions implements PlatformTransactionManager {

        @Override
        public TransactionStatus getTransaction(TransactionDefinition definition) {
            transactions.add("begin");
            return new SimpleTransactionStatus();
        }

        @Override
        public void commit(TransactionStatus status) {
            transactions.add("commit");
        }

        @Override
        public void rollback(TransactionStatus status) {
            transactions.add("rollback");
        }
    }
}
