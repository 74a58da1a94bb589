package org.pickmeup.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.Taken;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.TripStatus;

/** What becomes of a trip that one of the two calls off. */
class CancellationTest extends BackendTest {

    @Test
    void putsATripBackToTheOthersWhenItsDriverStepsBackAndTellsThePassengerWhy() {
        Ride ride = accepted("Ann", "Al");
        stepBack(ride, "flat tyre");

        await().untilAsserted(() -> assertThat(statuses(ride.passenger)).last().satisfies(status -> {
            assertThat(status.phase()).isEqualTo(Phase.REQUESTED);
            assertThat(status.driver()).isNull();
            assertThat(status.reason()).isEqualTo("flat tyre");
        }));
        assertEventuallyFree(ride);
    }

    @Test
    void givesATripToAnotherDriverButNotAgainToTheOneWhoSteppedBack() {
        Ride ride = accepted("Bea", "Bo");
        stepBack(ride, null);
        ride.accept();
        ride.confirm();
        Ride second = new Ride(ride.id, everybody, "Bea", "Ben");
        second.accept();
        second.confirm();
        ride.start();
        second.arrive();

        await().untilAsserted(() -> assertThat(statuses(ride.passenger))
                .last()
                .matches(status -> status.phase() == Phase.ARRIVED)
                .extracting(status -> status.driver().id())
                .isEqualTo("Ben"));
    }

    @Test
    void tellsADriverWhoOffersTooLateThatTheTripIsTaken() {
        Ride ride = accepted("Cleo", "Carl");
        Ride late = new Ride(ride.id, everybody, "Cleo", "Cora");
        late.accept();

        await().untilAsserted(() -> assertThat(everybody.heard(Topic.inbox(late.driver), Taken.class))
                .isNotEmpty());
    }

    @Test
    void cancelsOnThePassengersWordAndTellsWhoDidItAndWhy() {
        Ride ride = accepted("Di", "Dan");
        everybody.says(Topic.inbox(ride.driver), new Cancel("passenger", "I walk", null, ride.id, null));

        await().untilAsserted(() -> assertThat(statuses(ride.driver)).last().satisfies(status -> {
            assertThat(status.phase()).isEqualTo(Phase.CANCELLED);
            assertThat(status.cancelledBy()).isEqualTo("passenger");
            assertThat(status.reason()).isEqualTo("I walk");
        }));
    }

    @Test
    void cancelsNothingOnTheWordOfSomebodyWhoIsNotOnTheTrip() {
        Ride ride = accepted("Eve", "Ed");
        everybody.says(Topic.inbox(ride.passenger), new Cancel("driver", null, "Mallory", ride.id, null));
        ride.arrive();

        awaitPhase(ride, Phase.ARRIVED);
        assertThat(phases(ride.passenger)).doesNotContain(Phase.CANCELLED);
    }

    @Test
    void givesUpWhatHadNotStartedWhenThePassengerAsksAnew() {
        Ride ride = accepted("Fay", "Finn");
        Ride next = new Ride(everybody, "Fay", "Flo");
        next.request();

        awaitPhase(ride, Phase.CANCELLED);
        awaitPhase(next, Phase.REQUESTED);
        assertEventuallyFree(ride);
    }

    private static void stepBack(Ride ride, String reason) {
        everybody.says(Topic.inbox(ride.passenger), new Cancel("driver", reason, ride.driver.id(), ride.id, null));
    }

    /** For the driver it is over. */
    private static void assertEventuallyFree(Ride ride) {
        await().untilAsserted(() -> assertThat(statuses(ride.driver))
                .last()
                .extracting(TripStatus::phase)
                .isEqualTo(Phase.CANCELLED));
        await().untilAsserted(() ->
                assertThat(everybody.heard(Topic.trip(ride.driver))).last().matches(Participant.Heard::isClearing));
    }
}
