package org.pickmeup.backend;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Estimate;
import org.pickmeup.protocol.message.InboxMessage;
import org.pickmeup.protocol.message.Payment;
import org.pickmeup.protocol.message.Place;
import org.pickmeup.protocol.message.Presence;
import org.pickmeup.protocol.message.Request;

/** What a passenger and a driver say on a ride, in the order in which they say it. */
public class Ride {

    public static final Place HERE = new Place(-56.16, -34.9, "Bulevar Artigas");
    public static final Place THERE = new Place(-56.19, -34.91, "Plaza Independencia");
    public static final Instant NOW = Instant.ofEpochMilli(1_700_000_000_000L);

    public final UUID id;
    public final Person passenger;
    public final Person driver;
    private final Participant voice;

    public Ride(Participant voice, String passenger, String driver) {
        this(UUID.randomUUID(), voice, passenger, driver);
    }

    public Ride(UUID id, Participant voice, String passenger, String driver) {
        this.id = id;
        this.voice = voice;
        this.passenger = Person.passenger(passenger);
        this.driver = Person.driver(driver);
    }

    public void present() {
        voice.says(Topic.presence(passenger), new Presence(passenger.id(), NOW, null, null));
        voice.says(Topic.presence(driver), new Presence(driver.id() + " B.", NOW, "Blue Fiat", null));
    }

    public void request() {
        request("8.3");
    }

    /** @param quote what the passenger's page makes the ride cost */
    public void request(String quote) {
        Request.Label label = new Request.Label(HERE.label());
        Estimate estimate = new Estimate(2.4, 180, new BigDecimal(quote));
        voice.says(
                Topic.request(passenger.id()),
                new Request(passenger.id(), HERE.lon(), HERE.lat(), label, THERE, estimate, id, null));
    }

    public void accept() {
        voice.says(Topic.inbox(passenger), new InboxMessage.Accept(driver.id(), -56.1, -34.8, id, null));
    }

    public void confirm() {
        voice.says(
                Topic.inbox(driver), new InboxMessage.Confirm(id, passenger.id(), passenger.id(), HERE, THERE, null));
    }

    public void clearRequest() {
        voice.says(Topic.request(passenger.id()), "");
    }

    public void arrive() {
        voice.says(Topic.inbox(passenger), new InboxMessage.Arrived(driver.id(), id, null));
    }

    public void noShow() {
        voice.says(
                Topic.inbox(passenger),
                new InboxMessage.Cancel("driver", InboxMessage.Cancel.NO_SHOW, driver.id(), id, null));
    }

    public void start() {
        voice.says(Topic.inbox(passenger), new InboxMessage.TripStart(driver.id(), id, null));
    }

    public void end() {
        end(2.39, 178, "8.27");
    }

    /** @param cost what the driver claims, as the other figures */
    public void end(double distance, double time, String cost) {
        voice.says(
                Topic.inbox(passenger),
                new InboxMessage.TripEnd(distance, time, new BigDecimal(cost), driver.id(), id, null));
    }

    public void pay() {
        pay("8.27", "1.5", 5);
    }

    public void pay(String cost, String tip, int rating) {
        voice.says(
                Topic.payments(),
                new Payment(passenger.id(), driver.id(), new BigDecimal(cost), new BigDecimal(tip), rating, id, null));
    }

    /** Everything up to the end of the ride. */
    public void ride() {
        request();
        accept();
        confirm();
        clearRequest();
        arrive();
        start();
        end();
    }
}
