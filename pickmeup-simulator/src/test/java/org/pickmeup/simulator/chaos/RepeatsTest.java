package org.pickmeup.simulator.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.Arrived;
import org.pickmeup.simulator.person.RecordedWire;

class RepeatsTest {

    private static final UUID TRIP = UUID.randomUUID();
    private static final Topic INBOX = Topic.inbox(Person.passenger("Ann"));

    private Instant now = Instant.parse("2014-09-30T12:00:00Z");
    private final InstantSource time = () -> now;
    private final RecordedWire wire = new RecordedWire();
    private final AtomicLong count = new AtomicLong();
    private final Repeats repeats = new Repeats(wire, time.withZone(ZoneOffset.UTC), count);

    @Test
    void saysAStepAgainAfterPausesThatDoubleUpToAMinute() {
        sayArrived();

        pass(3);
        assertThat(wire.on(INBOX)).hasSize(1);
        pass(1);
        assertThat(wire.on(INBOX)).hasSize(2);
        pass(8);
        assertThat(wire.on(INBOX)).hasSize(3);
        pass(16 + 32 + 60 + 60);
        assertThat(wire.on(INBOX)).hasSize(7);
        assertThat(count).hasValue(6);
    }

    @Test
    void saysAStepAgainAtOnceWhenTheConnectionStandsAgain() {
        sayArrived();

        repeats.connected();

        assertThat(wire.on(INBOX)).hasSize(2);
    }

    @Test
    void isSilentAboutWhatIsAnswered() {
        sayArrived();
        repeats.say(TRIP, Step.START, INBOX, new Arrived("Bob", TRIP, now));

        repeats.answered(TRIP, Step.ARRIVED);
        assertThat(repeats.isWaitingFor(TRIP, Step.START)).isTrue();
        repeats.over(TRIP);
        pass(100);

        assertThat(repeats.isEmpty()).isTrue();
        assertThat(wire.on(INBOX)).hasSize(2);
    }

    private void sayArrived() {
        repeats.say(TRIP, Step.ARRIVED, INBOX, new Arrived("Bob", TRIP, now));
    }

    private void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            now = now.plus(Duration.ofSeconds(1));
            repeats.tick();
        }
    }
}
