package org.pickmeup.simulator.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.Cancel;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.Payment;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.TripStatus;

/** What the backend tells again is tied up once. */
class LooseEndsTest {

    private static final Person ANA = Person.passenger("Ana");
    private static final Person WALTER = Person.driver("Walter");
    private static final UUID EARLIER = new UUID(0, 1);

    private final Stage stage = new Stage();
    private final RecordedWire wire = new RecordedWire();
    private final SplittableRandom random = new SplittableRandom(1);
    private final Part part = Part.draw(stage.world, random);

    @Test
    void aDriverCallsOffARideOfAnEarlierLife() {
        tellTwice(driver(), trip(Phase.ACCEPTED, null));

        assertThat(wire.on(Topic.inbox(ANA))).singleElement().isInstanceOf(Cancel.class);
    }

    @Test
    void aDriverEndsADriveOfAnEarlierLife() {
        tellTwice(driver(), trip(Phase.RIDING, null));

        assertThat(wire.on(Topic.inbox(ANA))).singleElement().isInstanceOf(TripEnd.class);
    }

    @Test
    void aPassengerPaysForARideOfAnEarlierLife() {
        tellTwice(passenger(), trip(Phase.ENDED, BigDecimal.TEN));

        assertThat(wire.on(Topic.payments(), Payment.class))
                .extracting(Payment::tripId)
                .containsExactly(EARLIER);
    }

    private SimulatedPerson driver() {
        return new SimulatedDriver(WALTER, "Walter", stage.world, wire, part, random);
    }

    private SimulatedPerson passenger() {
        return new SimulatedPassenger(ANA, "Ana", stage.world, wire, part, random);
    }

    private static TripStatus trip(Phase phase, BigDecimal cost) {
        return Trips.of(EARLIER, phase, ANA, WALTER, cost);
    }

    private static void tellTwice(SimulatedPerson person, TripStatus trip) {
        person.received(Topic.trip(person.self), trip);
        person.received(Topic.trip(person.self), trip);
    }
}
