package org.pickmeup.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.pickmeup.protocol.Person;

class NamesTest {

    private static final Duration GRACE = Duration.ofMinutes(2);
    private static final Person BRYAN = Person.driver("Bryan");

    private final SetClock clock = new SetClock();
    private final Names names = new Names(GRACE, clock);

    @Test
    void keepsANameForWhoeverWasGivenIt() {
        assertThat(names.reserve(BRYAN)).isTrue();
        assertThat(names.reserve(BRYAN)).isFalse();
    }

    @Test
    void tellsADriverFromAPassengerOfTheSameName() {
        names.reserve(BRYAN);
        assertThat(names.reserve(Person.passenger("Bryan"))).isTrue();
    }

    @Test
    void freesANameThatNobodyCameFor() {
        names.reserve(BRYAN);
        clock.now = clock.now.plus(GRACE);
        assertThat(names.reserve(BRYAN)).isTrue();
    }

    @Test
    void keepsANameAsLongAsItsOwnerIsPresent() {
        names.reserve(BRYAN);
        names.appeared(BRYAN, clock.now);
        clock.now = clock.now.plus(Duration.ofDays(1));
        assertThat(names.reserve(BRYAN)).isFalse();
    }

    @Test
    void keepsANameForAWhileAfterItsOwnerHasGone() {
        names.appeared(BRYAN, clock.now);
        names.disappeared(BRYAN);
        assertThat(names.reserve(BRYAN)).isFalse();
        clock.now = clock.now.plus(GRACE);
        assertThat(names.reserve(BRYAN)).isTrue();
    }

    @Test
    void freesANameAtOnceThatIsGivenBack() {
        names.appeared(BRYAN, clock.now);
        names.release(BRYAN);
        names.disappeared(BRYAN);
        assertThat(names.reserve(BRYAN)).isTrue();
    }

    @Test
    void expectsThoseBackWhoWerePresentBeforeTheBrokerWentAway() {
        names.appeared(BRYAN, clock.now);
        names.forgetWhoIsPresent();
        assertThat(names.reserve(BRYAN)).isFalse();
        clock.now = clock.now.plus(GRACE);
        assertThat(names.reserve(BRYAN)).isTrue();
    }

    @Test
    void remembersTheNewestConnectionOfSomebodyWhomAnOlderOneHasThrownOut() {
        Instant older = clock.now.minusSeconds(60);
        names.appeared(BRYAN, clock.now);
        names.disappeared(BRYAN);
        names.appeared(BRYAN, older);
        assertThat(names.newestConnection(BRYAN)).contains(clock.now);
    }

    @Test
    void forgetsTheConnectionsOfSomebodyWhoseNameIsFreeAgain() {
        names.appeared(BRYAN, clock.now);
        names.release(BRYAN);
        assertThat(names.newestConnection(BRYAN)).isEmpty();

        names.appeared(BRYAN, clock.now);
        names.disappeared(BRYAN);
        clock.now = clock.now.plus(GRACE);
        names.reserve(BRYAN);
        assertThat(names.newestConnection(BRYAN)).isEmpty();
    }

    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
