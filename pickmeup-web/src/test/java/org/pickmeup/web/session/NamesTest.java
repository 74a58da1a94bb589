package org.pickmeup.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.pickmeup.protocol.Person;

class NamesTest {

    private static final Duration GRACE = Duration.ofMinutes(2);
    private static final Person BRYAN = Person.driver("Bryan");

    private static final String FIRST = "1-a";
    private static final String SECOND = "2-b";
    private static final String THIRD = "3-c";

    private final MovedClock clock = new MovedClock();
    private final Names names = new Names(GRACE, clock);

    @Test
    void keepsANameForWhoeverWasGivenIt() {
        assertThat(names.reserve(BRYAN, SECOND)).isTrue();
        assertThat(names.reserve(BRYAN, SECOND)).isFalse();
    }

    @Test
    void tellsADriverFromAPassengerOfTheSameName() {
        names.reserve(BRYAN, SECOND);
        assertThat(names.reserve(Person.passenger("Bryan"), SECOND)).isTrue();
    }

    @Test
    void freesANameThatNobodyCameFor() {
        names.reserve(BRYAN, SECOND);
        clock.pass(GRACE);
        assertThat(names.reserve(BRYAN, SECOND)).isTrue();
    }

    @Test
    void keepsANameAsLongAsItsOwnerIsPresent() {
        names.reserve(BRYAN, SECOND);
        names.appeared(BRYAN, clock.instant());
        clock.pass(Duration.ofDays(1));
        assertThat(names.reserve(BRYAN, SECOND)).isFalse();
    }

    @Test
    void keepsANameForAWhileAfterItsOwnerHasGone() {
        names.appeared(BRYAN, clock.instant());
        names.disappeared(BRYAN);
        assertThat(names.reserve(BRYAN, SECOND)).isFalse();
        clock.pass(GRACE);
        assertThat(names.reserve(BRYAN, SECOND)).isTrue();
    }

    @Test
    void freesANameAtOnceThatIsGivenBack() {
        names.appeared(BRYAN, clock.instant());
        names.release(BRYAN, SECOND);
        names.disappeared(BRYAN);
        assertThat(names.reserve(BRYAN, SECOND)).isTrue();
    }

    @Test
    void expectsThoseBackWhoWerePresentBeforeTheBrokerWentAway() {
        names.appeared(BRYAN, clock.instant());
        names.forgetWhoIsPresent();
        assertThat(names.reserve(BRYAN, SECOND)).isFalse();
        clock.pass(GRACE);
        assertThat(names.reserve(BRYAN, SECOND)).isTrue();
    }

    @Test
    void remembersTheNewestConnectionOfSomebodyWhomAnOlderOneHasThrownOut() {
        Instant older = clock.instant().minusSeconds(60);
        names.appeared(BRYAN, clock.instant());
        names.disappeared(BRYAN);
        names.appeared(BRYAN, older);
        assertThat(names.newestConnection(BRYAN)).contains(clock.instant());
    }

    @Test
    void forgetsTheConnectionsOfSomebodyWhoseNameIsFreeAgain() {
        names.appeared(BRYAN, clock.instant());
        names.release(BRYAN, SECOND);
        assertThat(names.newestConnection(BRYAN)).isEmpty();

        names.appeared(BRYAN, clock.instant());
        names.disappeared(BRYAN);
        clock.pass(GRACE);
        names.reserve(BRYAN, SECOND);
        assertThat(names.newestConnection(BRYAN)).isEmpty();
    }

    @Test
    void leavesANameToTheSessionThatHasIt() {
        names.reserve(BRYAN, SECOND);
        assertThat(names.keep(BRYAN, SECOND)).isTrue();
        assertThat(names.keep(BRYAN, FIRST)).isFalse();
        names.release(BRYAN, FIRST);
        assertThat(names.reserve(BRYAN, THIRD)).isFalse();
    }

    @Test
    void leavesAFreeNameToNoEarlierSession() {
        names.reserve(BRYAN, FIRST);
        names.release(BRYAN, FIRST);
        assertThat(names.keep(BRYAN, FIRST)).isFalse();
        names.reserve(BRYAN, SECOND);
        clock.pass(GRACE);
        assertThat(names.keep(BRYAN, SECOND)).isFalse();
    }

    @Test
    void believesALaterSessionThatItDoesNotKnow() {
        names.appeared(BRYAN, clock.instant());
        assertThat(names.keep(BRYAN, FIRST)).isTrue();
        assertThat(names.keep(BRYAN, SECOND)).isTrue();
        assertThat(names.keep(BRYAN, FIRST)).isFalse();
    }
}
