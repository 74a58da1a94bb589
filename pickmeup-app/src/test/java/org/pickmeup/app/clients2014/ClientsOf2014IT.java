package org.pickmeup.app.clients2014;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.pickmeup.app.running.Observer;
import org.pickmeup.app.running.PageClient;
import org.pickmeup.app.running.RunningApp;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Chat;
import org.pickmeup.protocol.message.Estimate;
import org.pickmeup.protocol.message.InboxMessage.Accept;
import org.pickmeup.protocol.message.InboxMessage.Arrived;
import org.pickmeup.protocol.message.InboxMessage.Confirm;
import org.pickmeup.protocol.message.InboxMessage.TripEnd;
import org.pickmeup.protocol.message.InboxMessage.TripProcessed;
import org.pickmeup.protocol.message.InboxMessage.TripStart;
import org.pickmeup.protocol.message.Location;
import org.pickmeup.protocol.message.Payment;
import org.pickmeup.protocol.message.Picture;
import org.pickmeup.protocol.message.Place;
import org.pickmeup.protocol.message.Presence;
import org.pickmeup.protocol.message.Request;

/** The commands of the page for the clients of 2014, as they stand there, ride with today's passenger and driver. */
@EnabledIf(value = "org.pickmeup.app.clients2014.Guide#canBeFollowed", disabledReason = Guide.MISSING)
class ClientsOf2014IT {

    private static final Place PICKUP = new Place(-56.1750, -34.9076, "Canelones");
    private static final Place DESTINATION = new Place(-56.1650, -34.9029, "José Enrique Rodó");
    private static final BigDecimal COST = new BigDecimal("7.15");
    private static final BigDecimal COST_OF_WALTERS_RIDE = new BigDecimal("5.78");
    private static final BigDecimal TIP = new BigDecimal("1.00");

    private static RunningApp app;
    private static Observer observer;

    @TempDir
    Path folder;

    private Guide guide;

    @BeforeAll
    static void start(@TempDir Path data) {
        app = RunningApp.start(data, "--pickmeup.security.open=true");
        observer = app.observe();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @BeforeEach
    void open() throws Exception {
        guide = Guide.open(folder, app.brokerUrl());
    }

    @AfterEach
    void close() throws Exception {
        guide.close();
    }

    @Test
    void aDriverOf2014TakesTodaysPassenger() throws Exception {
        Person walter = Person.driver("Walter");
        Topic request = Topic.request("Ana");
        UUID trip = UUID.randomUUID();

        guide.listen("driver-listen");
        guide.run("driver-connect");
        try (PageClient ana = PageClient.signIn(app, Role.PASSENGER, "Ana")) {
            ana.publish(request, request("Ana", trip));
            guide.sees(request.toString(), trip.toString());
            guide.run("driver-accept");
            await().until(() -> observer.retained(request.toString()).isEmpty());
            assertThat(ana.hears(Accept.class).driverId()).isEqualTo("Walter");
            ana.publish(Topic.inbox(walter), new Confirm(trip, "Ana", "Ana", PICKUP, DESTINATION, Instant.now()));
            guide.sees("pickmeup/drivers/Walter/inbox", "confirm");

            ana.follow(Topic.presence(walter), Topic.picture(walter), Topic.location(walter));
            assertThat(ana.hears(Presence.class).name()).isEqualTo("Walter");
            assertThat(ana.hears(Picture.class).url()).startsWith("data:image/png;base64,");
            guide.run("driver-approach");
            assertThat(ana.hears(Chat.class).data()).isEqualTo("On my way!");
            await().until(() -> isAt(PICKUP, ana.hears(Location.class)));
            ana.publish(Topic.chat(walter), Chat.text("I see you.", trip, Instant.now()));
            guide.sees("pickmeup/drivers/Walter/chat", "I see you.");

            guide.run("driver-ride");
            ana.hears(TripStart.class);
            TripEnd end = ana.hears(TripEnd.class);
            assertThat(end.cost()).isEqualByComparingTo(COST_OF_WALTERS_RIDE);
            await().until(() -> isAt(DESTINATION, ana.hears(Location.class)));

            ana.publish(Topic.payments(), new Payment("Ana", "Walter", end.cost(), TIP, 5, trip, Instant.now()));
            assertThat(ana.hears(TripProcessed.class).tip()).isEqualByComparingTo(TIP);
            guide.sees("pickmeup/drivers/Walter/inbox", "tripProcessed");

            guide.run("driver-leave");
            ana.seesCleared(Topic.presence(walter));
            assertTakenDown(Topic.picture(walter), Topic.location(walter));
        }
    }

    @Test
    void aPassengerOf2014RidesWithTodaysDriver() throws Exception {
        Person rosa = Person.passenger("Rosa");
        Topic request = Topic.request("Rosa");

        try (PageClient bryan = PageClient.signIn(app, Role.DRIVER, "Bryan")) {
            bryan.publish(Topic.location(Person.driver("Bryan")), at(PICKUP));
            bryan.followRequests();
            guide.listen("passenger-listen");
            guide.sees("pickmeup/drivers/Bryan/location", "-56.175");
            guide.run("passenger-connect");
            guide.run("passenger-request");
            Request asked = bryan.hears(Request.class);
            assertThat(asked.name()).isEqualTo("Rosa");
            assertThat(asked.tripId()).isNull();

            bryan.publish(Topic.inbox(rosa), new Accept("Bryan", PICKUP.lon(), PICKUP.lat(), null, Instant.now()));
            bryan.seesCleared(request);
            guide.sees("pickmeup/passengers/Rosa/inbox", "accept");
            bryan.follow(Topic.presence(rosa), Topic.picture(rosa), Topic.location(rosa));
            assertThat(bryan.hears(Presence.class).name()).isEqualTo("Rosa");
            assertThat(bryan.hears(Picture.class).url()).startsWith("data:image/png;base64,");
            assertThat(isAt(PICKUP, bryan.hears(Location.class))).isTrue();
            guide.run("passenger-chat");
            assertThat(bryan.hears(Chat.class).data()).isEqualTo("I am at the corner.");

            bryan.publish(Topic.inbox(rosa), new Arrived(null, null, Instant.now()));
            bryan.publish(Topic.inbox(rosa), new TripStart(null, null, Instant.now()));
            bryan.publish(Topic.inbox(rosa), new TripEnd(0.93, 174, COST, null, null, Instant.now()));
            guide.sees("pickmeup/passengers/Rosa/inbox", "tripEnd");

            guide.run("passenger-pay");
            guide.sees("pickmeup/passengers/Rosa/inbox", "tripProcessed");
            TripProcessed processed = bryan.hears(TripProcessed.class);
            assertThat(processed.tip()).isEqualByComparingTo(TIP);
            assertThat(processed.rating()).isEqualTo(5);

            guide.run("passenger-leave");
            assertTakenDown(Topic.presence(rosa), Topic.picture(rosa), Topic.location(rosa));
        }
    }

    @Test
    void theLastWillClearsThePresenceOfOneWhoVanishes() throws Exception {
        Topic walter = Topic.presence(Person.driver("Walter"));
        Topic request = Topic.request("Eva");

        guide.listen("driver-listen");
        guide.run("driver-connect");
        try (PageClient eva = PageClient.signIn(app, Role.PASSENGER, "Eva")) {
            eva.publish(request, request("Eva", UUID.randomUUID()));
            guide.sees(request.toString(), "Eva");
            eva.follow(walter);
            assertThat(eva.hears(Presence.class).name()).isEqualTo("Walter");

            guide.pullThePlug();

            eva.seesCleared(walter);
            eva.clear(request);
        }
    }

    /** Whoever has ridden along is not told so: the ride is over. */
    private static void assertTakenDown(Topic... topics) {
        Stream.of(topics)
                .forEach(topic ->
                        await().until(() -> observer.retained(topic.toString()).isEmpty()));
    }

    private static Request request(String name, UUID trip) {
        return new Request(
                name,
                PICKUP.lon(),
                PICKUP.lat(),
                new Request.Label(PICKUP.label()),
                DESTINATION,
                new Estimate(0.93, 174, COST),
                trip,
                Instant.now());
    }

    private static Location at(Place place) {
        return new Location(place.lon(), place.lat(), null, null, null, Instant.now());
    }

    private static boolean isAt(Place place, Location location) {
        return location.lon() == place.lon() && location.lat() == place.lat();
    }
}
