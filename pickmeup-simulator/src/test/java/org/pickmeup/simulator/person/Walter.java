package org.pickmeup.simulator.person;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.pickmeup.city.Point;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage;
import org.pickmeup.protocol.message.InboxMessage.Confirm;
import org.pickmeup.protocol.message.Location;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Place;
import org.pickmeup.protocol.message.Request;

/** A simulated driver on a stage of his own, and what he hears of Ana, who stands in the middle of the city. */
final class Walter {

    static final Person SELF = Person.driver("Walter");
    static final Person ANA = Person.passenger("Ana");
    static final UUID TRIP = new UUID(20, 14);
    static final Duration LONG_ENOUGH = Stage.PATIENCE.plusSeconds(4);

    final Stage stage = new Stage();
    final RecordedWire wire = new RecordedWire();
    final SimulatedDriver driver = in(stage.world, wire);
    final Point pickup =
            stage.world.city().streets().nearest(stage.world.city().bounds().centre());

    /** The same driver in that world, who is connected, too. */
    static SimulatedDriver in(World world, Wire wire) {
        SplittableRandom random = new SplittableRandom(1);
        SimulatedDriver driver = new SimulatedDriver(SELF, "Walter", world, wire, Part.draw(world, random), random);
        driver.connected();
        return driver;
    }

    void lives(Duration time) {
        stage.pass(driver, time);
    }

    void livesUntil(BooleanSupplier condition) {
        stage.passUntil(driver, condition);
    }

    void livesUntilItTellsAna(Class<? extends Message> type) {
        livesUntil(() -> !toldAna(type).isEmpty());
    }

    /** @param tripId null where Ana's client is of 2014 */
    void seesRequest(UUID tripId, Place destination) {
        Message request = new Request("Ana", pickup.lon(), pickup.lat(), null, destination, null, tripId, now());
        driver.received(Topic.request(ANA.id()), request);
    }

    void getsTheRide(Place destination) {
        seesRequest(TRIP, destination);
        lives(LONG_ENOUGH);
        hears(new Confirm(TRIP, ANA.id(), "Ana", null, destination, now()));
    }

    void hears(InboxMessage message) {
        driver.received(Topic.inbox(SELF), message);
    }

    List<Message> toldAna() {
        return wire.on(Topic.inbox(ANA));
    }

    <T extends Message> List<T> toldAna(Class<T> type) {
        return wire.on(Topic.inbox(ANA), type);
    }

    List<Location> track() {
        return wire.on(Topic.location(SELF), Location.class);
    }

    Location lastLocation() {
        return track().get(track().size() - 1);
    }

    Instant now() {
        return stage.instant();
    }
}
