package org.pickmeup.backend.trip;

import java.time.Clock;
import java.time.Duration;
import org.pickmeup.backend.outbox.Outbox;
import org.pickmeup.backend.profile.People;
import org.pickmeup.backend.wire.Hearing;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes down where somebody was and looks like who is gone without a word: the last will only takes back the presence. Whoever
 * is on a ride comes back to it.
 */
@Component
class Traces {

    /** A phone that loses its network for less is still there for everybody else. */
    private static final Duration GONE = Duration.ofMinutes(2);

    private static final Logger log = LoggerFactory.getLogger(Traces.class);

    private final People people;
    private final TripStore store;
    private final Outbox outbox;
    private final Hearing hearing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Traces(
            People people,
            TripStore store,
            Outbox outbox,
            Hearing hearing,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.store = store;
        this.outbox = outbox;
        this.hearing = hearing;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1000)
    void takeDown() {
        if (hearing.since().isPresent()) {
            people.leavingTraces(clock.instant().minus(GONE)).stream()
                    .filter(person -> store.active(person).isEmpty())
                    .forEach(this::takeDown);
        }
    }

    private void takeDown(Person person) {
        try {
            transaction.executeWithoutResult(status -> {
                if (people.leavesNoTraces(person)) {
                    outbox.clear(Topic.location(person));
                    outbox.clear(Topic.picture(person));
                }
            });
        } catch (ConcurrencyFailureException e) {
            log.debug("{} is coming back", person);
        }
    }
}
