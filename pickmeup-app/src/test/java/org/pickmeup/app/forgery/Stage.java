package org.pickmeup.app.forgery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.pickmeup.app.running.Credentials;
import org.pickmeup.app.running.Observer;
import org.pickmeup.app.running.PageClient;
import org.pickmeup.app.running.RunningApp;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Confirm;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
import org.pickmeup.protocol.message.InboxMessage.TripStart;
import org.pickmeup.protocol.message.Payment;
import org.pickmeup.protocol.message.Place;
import org.pickmeup.protocol.message.Request;

/**
 * Bryan drives Ana, Carla waits for a driver, and Paula is just there. Mallory, a driver, and Moritz, a passenger, have
 * sessions like anyone.
 */
final class Stage implements AutoCloseable {

    static final Person BRYAN = Person.driver("Bryan");
    static final Person ANA = Person.passenger("Ana");
    static final Person CARLA = Person.passenger("Carla");
    static final Person PAULA = Person.passenger("Paula");
    static final Person MALLORY = Person.driver("Mallory");
    static final Person MORITZ = Person.passenger("Moritz");

    private static final Place HERE = new Place(-56.16, -34.9, "Bulevar Artigas");
    private static final BigDecimal COST = new BigDecimal("8.27");
    private static final BigDecimal TIP = new BigDecimal("1.50");

    final RunningApp app;
    final Credentials mallory;
    final Credentials moritz;

    /** Of Ana's ride with Bryan. */
    final UUID trip = UUID.randomUUID();

    /** Of the ride that Carla asks for. */
    final UUID wanted = UUID.randomUUID();

    private final Observer observer;
    private final PageClient ana;
    private final PageClient bryan;
    private final PageClient carla;
    private final PageClient paula;

    Stage(RunningApp app) throws Exception {
        this.app = app;
        observer = app.observe();
        ana = PageClient.signIn(app, Role.PASSENGER, ANA.id());
        bryan = PageClient.signIn(app, Role.DRIVER, BRYAN.id());
        carla = PageClient.signIn(app, Role.PASSENGER, CARLA.id());
        paula = PageClient.signIn(app, Role.PASSENGER, PAULA.id());
        mallory = Credentials.of(app, Role.DRIVER, MALLORY.id());
        moritz = Credentials.of(app, Role.PASSENGER, MORITZ.id());
        carla.publish(Topic.request(CARLA.id()), request(CARLA, wanted));
        ana.publish(Topic.request(ANA.id()), request(ANA, trip));
        bryan.publish(Topic.inbox(ANA), new Accept(BRYAN.id(), HERE.lon(), HERE.lat(), trip, null));
        ana.hears(Accept.class);
        ana.publish(Topic.inbox(BRYAN), new Confirm(trip, ANA.id(), ANA.id(), HERE, null, null));
        ana.clear(Topic.request(ANA.id()));
        bryan.publish(Topic.inbox(ANA), new TripStart(BRYAN.id(), trip, null));
        awaitTold("riding");
    }

    private static Request request(Person passenger, UUID trip) {
        return new Request(passenger.id(), HERE.lon(), HERE.lat(), null, null, null, trip, Instant.now());
    }

    private void awaitTold(String phase) {
        await().untilAsserted(() -> assertThat(observer.messages(Topic.trip(ANA).toString()))
                .last()
                .asString()
                .contains("\"phase\":\"" + phase + "\""));
    }

    /** All that went to a topic. */
    List<String> messages(String topic) {
        return observer.messages(topic);
    }

    /** How often something was refused there, for whatever reason. */
    double refusals(String where) {
        return app.refusals(where);
    }

    /** Besides, nobody else has heard a word. */
    void endsAsIfNothingHadHappened() throws Exception {
        endsAsTheTwoWantIt();
        await().untilAsserted(() -> {
            assertThat(types(Topic.inbox(ANA))).containsExactly("accept", "tripStart", "tripEnd", "tripProcessed");
            assertThat(types(Topic.inbox(BRYAN))).containsExactly("confirm", "tripProcessed");
        });
        for (Person undisturbed : List.of(CARLA, PAULA, MALLORY, MORITZ)) {
            assertThat(types(Topic.inbox(undisturbed))).isEmpty();
        }
        assertThat(observer.retained(Topic.request(CARLA.id()).toString())).isPresent();
    }

    /** The ride comes to its end, and only what Bryan and Ana have said of it counts. */
    void endsAsTheTwoWantIt() throws Exception {
        bryan.publish(Topic.inbox(ANA), new TripEnd(2.39, 178, COST, BRYAN.id(), trip, null));
        ana.hears(TripEnd.class);
        ana.publish(Topic.payments(), new Payment(ANA.id(), BRYAN.id(), COST, TIP, 5, trip, Instant.now()));
        assertThat(ana.hears(TripProcessed.class).tip()).isEqualByComparingTo(TIP);
        assertThat(bryan.hears(TripProcessed.class).tripId()).isEqualTo(trip);
        assertThat(app.ledger()
                        .sql("select account from ledger_entry where amount <> 0 order by amount")
                        .query(String.class)
                        .list())
                .containsExactly("passengers/Ana", "drivers/Bryan");
    }

    private List<String> types(Topic inbox) {
        return messages(inbox.toString()).stream()
                .map(message -> message.replaceAll(".*\"type\":\"(\\w+)\".*", "$1"))
                .toList();
    }

    @Override
    public void close() throws Exception {
        for (PageClient client : Arrays.asList(ana, bryan, carla, paula)) {
            client.close();
        }
        app.close();
    }
}
