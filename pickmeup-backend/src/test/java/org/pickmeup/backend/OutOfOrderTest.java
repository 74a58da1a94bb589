package org.pickmeup.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.TripStatus;
import org.springframework.dao.DuplicateKeyException;

/** What is heard too early waits for what it needs; what is repeated is answered again. */
class OutOfOrderTest extends BackendTest {

    @Test
    void keepsWhatIsSaidOfATripThatNobodyHasHeardOfYet() {
        Ride ride = new Ride(everybody, "Ann", "Al");
        ride.end();
        ride.start();
        ride.confirm();

        awaitPhase(ride, Phase.ENDED);
        assertThat(statuses(ride.passenger)).last().satisfies(status -> {
            assertThat(status.fare().cost()).isEqualByComparingTo("8.27");
            assertThat(status.startedAt()).isNotNull();
        });
    }

    @Test
    void letsADriverTakeTheNextTripWhenTheEndOfTheOneBeforeIsHeardLate() {
        Ride first = riding("Bea", "Bo");
        Ride next = new Ride(everybody, "Ben", "Bo");
        next.request();
        next.accept();
        next.confirm();
        next.start();
        awaitPhase(next, Phase.REQUESTED);
        first.end();

        awaitPhase(first, Phase.ENDED);
        awaitPhase(next, Phase.RIDING);
    }

    @Test
    void letsAPassengerAskAgainWhenTheEndOfTheTripBeforeIsHeardLate() {
        Ride first = riding("Cleo", "Carl");
        Ride next = new Ride(everybody, "Cleo", "Cora");
        next.request();
        first.end();

        awaitPhase(first, Phase.ENDED);
        awaitPhase(next, Phase.REQUESTED);
    }

    @Test
    void cancelsATripWhoseDriverIsHeardOfAfterThePassengersCancellation() {
        Ride ride = new Ride(everybody, "Gia", "Gary");
        ride.request();
        everybody.says(Topic.inbox(ride.driver), new Cancel("passenger", null, null, ride.id, null));
        ride.accept();
        ride.confirm();

        awaitPhase(ride, Phase.CANCELLED);
    }

    @Test
    void tellsWhoeverRepeatsAStepHowThingsStand() {
        Ride ride = riding("Di", "Dan");
        int told = statuses(ride.driver).size();
        ride.arrive();

        await().untilAsserted(() -> assertThat(statuses(ride.driver)).hasSizeGreaterThan(told));
        assertThat(statuses(ride.driver)).last().extracting(TripStatus::phase).isEqualTo(Phase.RIDING);
    }

    @Test
    void doesNotSendADriverAwayWhoseConfirmationIsYetToBeHeard() {
        Ride ride = new Ride(everybody, "Gil", "Gus");
        ride.request();
        ride.accept();
        ride.start();
        ride.start();
        ride.confirm();

        awaitPhase(ride, Phase.RIDING);
        assertThat(statuses(ride.driver)).extracting(TripStatus::phase).doesNotContain(Phase.CANCELLED);
        ride.end();
        awaitPhase(ride, Phase.ENDED);
    }

    @Test
    void sendsADriverAwayWhoTookUpATripThatIsAnothers() {
        Ride ride = riding("Hal", "Hank");
        Ride late = new Ride(ride.id, everybody, "Hal", "Hugo");
        late.accept();
        late.arrive();

        await().untilAsserted(() -> assertThat(phases(late.driver)).contains(Phase.CANCELLED));
        ride.end();
        awaitPhase(ride, Phase.ENDED);
    }

    @Test
    void tellsNobodyOfTheTripOfOthers() {
        Ride ride = riding("Eve", "Ed");
        Ride nosy = new Ride(ride.id, everybody, "Eve", "Nosy");
        nosy.arrive();
        Ride stranger = new Ride(ride.id, everybody, "Stranger", "Ed");
        stranger.confirm();
        ride.end();

        awaitPhase(ride, Phase.ENDED);
        assertThat(everybody.heard(Topic.trip(nosy.driver))).isEmpty();
        assertThat(everybody.heard(Topic.trip(stranger.passenger))).isEmpty();
    }

    @Test
    void letsTheDatabaseItselfRefuseASecondTripOfOnePerson() {
        Ride ride = riding("Fay", "Finn");
        Ride other = new Ride(everybody, "Flo", "Fred");
        other.request();
        awaitPhase(other, Phase.REQUESTED);

        assertThatThrownBy(() -> occupy("active_passenger", "Fay", other)).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> occupy("active_driver", "Finn", other)).isInstanceOf(DuplicateKeyException.class);
        ride.end();
        awaitPhase(ride, Phase.ENDED);
    }

    private static void occupy(String column, String person, Ride ride) {
        backend.database()
                .sql("update trip set %s = ? where id = ?".formatted(column))
                .params(person, ride.id)
                .update();
    }

    private static Ride riding(String passenger, String driver) {
        Ride ride = new Ride(everybody, passenger, driver);
        ride.request();
        ride.accept();
        ride.confirm();
        ride.start();
        awaitPhase(ride, Phase.RIDING);
        return ride;
    }
}
