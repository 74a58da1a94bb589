package org.pickmeup.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.Test;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
import org.pickmeup.protocol.message.InboxMessage.TripStart;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.TripStatus;
import org.pickmeup.protocol.message.TripStatus.Party;

/** What the backend makes of what is said on rides. */
class RideTest extends BackendTest {

    private static final List<Phase> WHOLE_RIDE =
            List.of(Phase.REQUESTED, Phase.ACCEPTED, Phase.ARRIVED, Phase.RIDING, Phase.ENDED, Phase.PAID);

    @Test
    void followsARideFromTheRequestToThePayment() {
        Ride ride = new Ride(everybody, "Ann", "Bryan");
        ride.present();
        ride.ride();
        ride.pay();

        assertEventuallyTold(ride.passenger, WHOLE_RIDE);
        assertEventuallyTold(ride.driver, WHOLE_RIDE.subList(1, WHOLE_RIDE.size()));
        assertThat(statuses(ride.driver)).last().satisfies(status -> {
            assertThat(status.tripId()).isEqualTo(ride.id);
            assertThat(status.driver()).isEqualTo(new Party("Bryan", "Bryan B."));
            assertThat(status.destination()).isEqualTo(Ride.THERE);
            assertThat(status.estimate().cost()).isEqualByComparingTo("8.30");
            assertThat(status.fare().tip()).isEqualByComparingTo("1.50");
        });
        assertEventuallyProcessed(ride);
        assertThat(ledger(ride))
                .containsExactlyInAnyOrderEntriesOf(Map.of("passengers/Ann", "-9.77", "drivers/Bryan", "9.77"));
    }

    @Test
    void clearsTheTripWhenItIsPaidSoThatNobodyComesBackToIt() throws MqttException {
        Ride ride = new Ride(everybody, "Bea", "Ben");
        ride.ride();
        awaitPhase(ride, Phase.ENDED);
        assertRetained(ride.passenger, Phase.ENDED);

        ride.pay();
        awaitPhase(ride, Phase.PAID);
        assertNothingRetained(ride.passenger);
        assertNothingRetained(ride.driver);
    }

    @Test
    void followsARideOfClientsOf2014WhoNameNoTripAndWriteNumbersAsStrings() {
        say("pickmeup/requests/Peter", "{\"name\":\"Peter\",\"lon\":\"-97.74\",\"lat\":\"30.27\"}", true);
        say("pickmeup/requests/Peter", "", true);
        say(
                "pickmeup/passengers/Peter/inbox",
                "{\"type\":\"accept\",\"driverId\":\"Dora\",\"lon\":\"-97.7\",\"lat\":\"30.2\"}");
        say("pickmeup/passengers/Peter/inbox", "{\"type\":\"tripStart\"}");
        say(
                "pickmeup/passengers/Peter/inbox",
                "{\"type\":\"tripEnd\",\"distance\":\"2.39\",\"time\":\"178\",\"cost\":\"8.27\"}");
        String payment =
                "{\"passengerId\":\"Peter\",\"driverId\":\"Dora\",\"cost\":\"8.27\",\"tip\":\"1.5\",\"rating\":\"4\"}";
        say("pickmeup/payments", payment);
        say("pickmeup/payments", payment);

        for (Person person : List.of(Person.passenger("Peter"), Person.driver("Dora"))) {
            await().untilAsserted(() -> assertThat(everybody.heard(Topic.inbox(person), TripProcessed.class))
                    .isNotEmpty()
                    .allSatisfy(processed -> assertThat(processed.rating()).isEqualTo(4)));
        }
        assertThat(backend.count("ledger_entry", "account in ('passengers/Peter', 'drivers/Dora')"))
                .isEqualTo(2);
    }

    @Test
    void takesARequestOf2014DownWhenADriverAcceptsIt() {
        say("pickmeup/requests/Paula", "{\"name\":\"Paula\",\"lon\":\"-97.74\",\"lat\":\"30.27\"}", true);
        say(
                "pickmeup/passengers/Paula/inbox",
                "{\"type\":\"accept\",\"driverId\":\"Dan\",\"lon\":\"-97.7\",\"lat\":\"30.2\"}");

        await().untilAsserted(() ->
                assertThat(everybody.heard(Topic.request("Paula"))).last().matches(Participant.Heard::isClearing));
        awaitStatus(Person.driver("Dan"), Phase.ACCEPTED);
    }

    @Test
    void givesARideOf2014ToTheFirstDriverWhoAccepts() {
        Person pablo = Person.passenger("Pablo");
        String accept = "{\"type\":\"accept\",\"driverId\":\"%s\",\"lon\":\"-97.7\",\"lat\":\"30.2\"}";
        say("pickmeup/requests/Pablo", "{\"name\":\"Pablo\",\"lon\":\"-97.74\",\"lat\":\"30.27\"}", true);
        say("pickmeup/requests/Pablo", "", true);
        say("pickmeup/passengers/Pablo/inbox", accept.formatted("Doris"));
        say("pickmeup/passengers/Pablo/inbox", accept.formatted("Dave"));
        say("pickmeup/passengers/Pablo/inbox", "{\"type\":\"tripStart\"}");

        awaitStatus(pablo, Phase.RIDING);
        assertThat(statuses(pablo)).last().extracting(TripStatus::driver).isEqualTo(new Party("Doris", "Doris"));
        assertThat(statuses(Person.driver("Dave"))).isEmpty();
        assertThat(everybody.heard(Topic.request("Pablo"))).hasSize(2);
    }

    @Test
    void takesEveryMessageTwiceWithTheEffectOfOnce() {
        Ride ride = new Ride(everybody, "Eve", "Earl");
        List<Runnable> messages = List.of(
                ride::present,
                ride::request,
                ride::accept,
                ride::confirm,
                ride::clearRequest,
                ride::arrive,
                ride::start,
                ride::end,
                ride::pay);
        messages.forEach(message -> {
            message.run();
            message.run();
        });

        assertEventuallyProcessed(ride);
        await().untilAsserted(() ->
                assertThat(phases(ride.passenger).stream().distinct()).containsExactlyElementsOf(WHOLE_RIDE));
        assertThat(backend.count("trip", "passenger_id = 'Eve'")).isEqualTo(1);
        assertThat(backend.count("payment", "trip_id = ?", ride.id)).isEqualTo(1);
        assertThat(ledger(ride)).hasSize(2);
    }

    @Test
    void letsThePassengerDecideWhoDrives() {
        Ride ride = new Ride(everybody, "Fay", "Finn");
        Ride other = new Ride(everybody, "Fay", "Fred");
        ride.request();
        everybody.says(Topic.inbox(ride.passenger), new Accept("Fred", -56.1, -34.8, ride.id, null));
        ride.accept();
        ride.confirm();

        awaitStatus(ride.driver, Phase.ACCEPTED);
        assertThat(statuses(other.driver)).isEmpty();
    }

    @Test
    void hearsAConfirmationWhoseRequestItNeverHeard() {
        Ride ride = new Ride(everybody, "Gil", "Gus");
        ride.confirm();
        ride.start();

        awaitPhase(ride, Phase.RIDING);
    }

    @Test
    void startsATripWhoseOnlyCandidateHasStartedIt() {
        Ride ride = new Ride(everybody, "Hal", "Hope");
        ride.request();
        ride.accept();
        ride.start();
        ride.confirm();
        ride.end();

        awaitPhase(ride, Phase.ENDED);
        assertThat(statuses(ride.driver)).last().extracting(TripStatus::driver).isEqualTo(new Party("Hope", "Hope"));
    }

    @Test
    void tellsOfARequestOnlyWhileItIsOnShow() throws MqttException {
        Ride ride = new Ride(everybody, "Ida", "Ian");
        ride.request();
        awaitPhase(ride, Phase.REQUESTED);
        ride.clearRequest();

        await().untilAsserted(() ->
                assertThat(everybody.heard(Topic.trip(ride.passenger))).last().matches(Participant.Heard::isClearing));
        ride.confirm();
        awaitStatus(ride.driver, Phase.ACCEPTED);
    }

    @Test
    void replacesARequestThatNobodyTookByTheNextOne() {
        Ride first = new Ride(everybody, "Jane", "Joe");
        Ride second = new Ride(everybody, "Jane", "Joe");
        first.request();
        second.request();

        awaitPhase(first, Phase.EXPIRED);
        awaitPhase(second, Phase.REQUESTED);
    }

    @Test
    void cancelsBeforeTheStartAndNotAfterIt() {
        Ride ride = new Ride(everybody, "Kim", "Kurt");
        ride.request();
        ride.accept();
        ride.confirm();
        everybody.says(Topic.inbox(ride.driver), new Cancel("passenger", "changed my mind", null, ride.id, null));
        awaitPhase(ride, Phase.CANCELLED);

        Ride next = new Ride(everybody, "Kim", "Kurt");
        next.request();
        next.accept();
        next.confirm();
        next.start();
        everybody.says(Topic.inbox(next.passenger), new Cancel("driver", "no petrol", "Kurt", next.id, null));
        next.end();
        awaitPhase(next, Phase.ENDED);
    }

    @Test
    void ignoresWhatIsWrittenAboutSomebodyElsesTrip() {
        Ride ride = new Ride(everybody, "Lea", "Luke");
        Ride stranger = new Ride(everybody, "Lisa", "Lars");
        ride.request();
        ride.accept();
        ride.confirm();
        everybody.says(Topic.inbox(stranger.passenger), new TripStart(null, ride.id, null));
        everybody.says(Topic.inbox(stranger.driver), new Cancel("passenger", null, null, ride.id, null));
        ride.arrive();

        awaitPhase(ride, Phase.ARRIVED);
        assertThat(phases(ride.passenger)).doesNotContain(Phase.RIDING, Phase.CANCELLED);
    }

    @Test
    void letsGoWhatItCannotReadAndGoesOn() {
        Ride ride = new Ride(everybody, "Olga", "Otto");
        say("pickmeup/requests/Olga", "{\"name\":", true);
        say("pickmeup/passengers/Olga/inbox", "[]");
        say("pickmeup/payments", "{\"cost\":\"much\"}");
        say("pickmeup/ratings", "{}");
        ride.request();

        awaitPhase(ride, Phase.REQUESTED);
    }
}
