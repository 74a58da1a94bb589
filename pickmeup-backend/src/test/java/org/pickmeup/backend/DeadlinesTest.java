package org.pickmeup.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.TripStatus;

/** No trip waits for ever. The clock is moved; what follows is waited for. */
class DeadlinesTest {

    @TempDir
    static Path dataDir;

    private static final MovedClock clock = new MovedClock();
    private static RunningBackend backend;
    private static Participant everybody;

    @BeforeAll
    static void start() throws MqttException {
        RunningBroker broker = RunningBroker.shared();
        backend = new RunningBackend(clock, dataDir, broker.url(), "pickmeup.identity.key-file=" + broker.keyFile());
        everybody = new Participant(broker.url(), "everybody").hearing(Topic.EVERYTHING);
        await().untilAsserted(() -> assertThat(everybody.heard(Topic.backend())).isNotEmpty());
    }

    @AfterAll
    static void stop() throws MqttException {
        backend.close();
        everybody.clearsWhatIsRetained();
        everybody.close();
    }

    @Test
    void letsARequestExpireThatNobodyTakes() {
        Ride ride = new Ride(everybody, "Ada", "Al");
        ride.request();
        awaitTold(ride, status -> status.phase() == Phase.REQUESTED);
        clock.moveOn(Duration.ofMinutes(11));

        awaitTold(ride, status -> status.phase() == Phase.EXPIRED);
        awaitTakenDown(Topic.request(ride.passenger.id()));
    }

    @Test
    void takesTheRequestDownOfAPassengerWhoIsGone() {
        Ride ride = new Ride(everybody, "Bo", "Bill");
        ride.present();
        ride.request();
        awaitTold(ride, status -> status.phase() == Phase.REQUESTED);
        everybody.says(Topic.presence(ride.passenger), "");
        awaitGone("Bo");
        clock.moveOn(Duration.ofMinutes(3));

        awaitTold(ride, status -> status.phase() == Phase.EXPIRED);
        awaitTakenDown(Topic.request(ride.passenger.id()));
    }

    @Test
    void takesDownWhereSomebodyWasWhoIsGone() {
        Ride ride = new Ride(everybody, "Vic", "Val");
        ride.present();
        everybody.says(Topic.picture(ride.passenger), "{\"url\":\"data:image/png;base64,AAAA\"}");
        everybody.says(Topic.presence(ride.passenger), "");
        awaitGone("Vic");
        clock.moveOn(Duration.ofMinutes(3));

        awaitTakenDown(Topic.picture(ride.passenger));
        awaitTakenDown(Topic.location(ride.passenger));
    }

    @Test
    void letsARideGoOnThatBothHadAgreedOnBeforeTheirRequestExpired() {
        Ride ride = new Ride(everybody, "Cy", "Cleo");
        ride.request();
        awaitTold(ride, status -> status.phase() == Phase.REQUESTED);
        clock.moveOn(Duration.ofMinutes(11));
        awaitTold(ride, status -> status.phase() == Phase.EXPIRED);
        ride.confirm();
        ride.start();

        awaitTold(ride, status -> status.phase() == Phase.RIDING);
    }

    @Test
    void tellsBothThatTheDriverIsGoneAndThatTheDriverIsBack() {
        Ride ride = riding("Di", "Dan");
        everybody.says(Topic.presence(ride.driver), "");
        awaitGone("Dan");
        clock.moveOn(Duration.ofMinutes(3));
        awaitTold(ride, status -> status.driverGoneSince() != null);

        ride.present();

        awaitTold(ride, status -> status.driverGoneSince() == null && status.phase() == Phase.RIDING);
    }

    @Test
    void callsATripOffWhoseDriverNeverComes() {
        Ride ride = new Ride(everybody, "Eli", "Eve");
        ride.present();
        ride.request();
        ride.confirm();
        awaitTold(ride, status -> status.phase() == Phase.ACCEPTED);
        everybody.says(Topic.presence(ride.driver), "");
        awaitGone("Eve");
        clock.moveOn(Duration.ofMinutes(31));

        awaitTold(
                ride,
                status -> status.phase() == Phase.CANCELLED
                        && status.cancelledBy().equals("backend")
                        && status.reason().equals("driverGone"));
    }

    @Test
    void endsARideWhoseDriverVanishesSoThatItCanBePaid() {
        Ride ride = riding("Fe", "Finn");
        everybody.says(Topic.presence(ride.driver), "");
        awaitGone("Finn");
        clock.moveOn(Duration.ofMinutes(31));

        awaitTold(ride, status -> status.phase() == Phase.ENDED);
        await().untilAsserted(() -> assertThat(everybody.heard(Topic.inbox(ride.passenger), TripEnd.class))
                .isNotEmpty());
    }

    @Test
    void takesAFeeFromAPassengerForWhomTheDriverHasWaitedInVain() {
        Ride ride = arrived("Gus", "Gil");
        clock.moveOn(Duration.ofMinutes(6));
        ride.noShow();

        awaitTold(
                ride,
                status -> status.phase() == Phase.CANCELLED
                        && status.reason().equals(Cancel.NO_SHOW)
                        && status.fare().cost().compareTo(new BigDecimal("5.00")) == 0);
    }

    @Test
    void takesNoFeeWhereTheDriverHasHardlyWaited() {
        Ride ride = arrived("Hal", "Hope");
        ride.noShow();

        awaitTold(ride, status -> status.phase() == Phase.REQUESTED && status.reason() != null);
        assertThat(last(ride).fare()).isNull();
    }

    private static Ride riding(String passenger, String driver) {
        Ride ride = arrived(passenger, driver);
        ride.start();
        awaitTold(ride, status -> status.phase() == Phase.RIDING);
        return ride;
    }

    private static Ride arrived(String passenger, String driver) {
        Ride ride = new Ride(everybody, passenger, driver);
        ride.present();
        ride.request();
        ride.confirm();
        ride.arrive();
        awaitTold(ride, status -> status.phase() == Phase.ARRIVED);
        return ride;
    }

    private static TripStatus last(Ride ride) {
        var told = everybody.heard(Topic.trip(ride.passenger), TripStatus.class);
        return told.get(told.size() - 1);
    }

    private static void awaitTold(Ride ride, Predicate<TripStatus> what) {
        await().untilAsserted(() -> assertThat(everybody.heard(Topic.trip(ride.passenger), TripStatus.class))
                .isNotEmpty()
                .last()
                .matches(what));
    }

    private static void awaitGone(String id) {
        await().until(() -> backend.count("person", "id = ? and gone_since is not null", id) == 1);
    }

    private static void awaitTakenDown(Topic topic) {
        await().untilAsserted(() -> assertThat(everybody.heard(topic)).last().matches(Participant.Heard::isClearing));
    }
}
