package org.pickmeup.broker.access;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.pickmeup.identity.Refusals;
import org.pickmeup.identity.trace.RideTracer;

/** A gatekeeper, the people who ask it, and the time that passes. A caller is a user name; null is one of 2014. */
final class Town {

    static final Duration GRACE = Duration.ofMinutes(2);
    static final UUID TRIP = UUID.fromString("6a1e0a2c-0b7c-4d43-9c06-1f2b8a1f5c11");
    static final UUID NEXT_TRIP = UUID.fromString("6a1e0a2c-0b7c-4d43-9c06-1f2b8a1f5c12");

    static final String MIKE = "passengers/Mike";
    static final String BRYAN = "drivers/Bryan";
    static final String ERIN = "drivers/Erin";
    static final String BACKEND = "backend";
    static final String ANYONE = null;

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Gatekeeper gatekeeper;
    private Instant now = Instant.parse("2014-09-28T12:00:00Z");

    private Town() {
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        gatekeeper = new Gatekeeper(
                null, new Pairings(GRACE, clock), false, new Refusals(meters, clock), new RideTracer("broker", null));
    }

    /** Where the broker has just started, and nobody was heard yet. */
    static Town waking() {
        return new Town();
    }

    /** Where everything is known, and nobody has asked for a ride. */
    static Town awake() {
        Town town = waking();
        town.backendComes();
        town.passes(GRACE);
        return town;
    }

    void backendComes() {
        says(BACKEND, "backend", "{'name':'PickMeUp','connectionTime':1}");
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    /** Says something, quotes being single ones. @return whether it is passed on */
    boolean says(String username, String topic, String json) {
        return says(username, topic, json, false);
    }

    boolean says(String username, String topic, String json, boolean retained) {
        ByteBuffer payload = ByteBuffer.wrap(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        return gatekeeper.mayPublish(Caller.named(username), "pickmeup/" + topic, retained, payload);
    }

    boolean mayFollow(String username, String topic) {
        return gatekeeper.maySubscribe(Caller.named(username), "pickmeup/" + topic);
    }

    void remembers(String topic, String json) {
        gatekeeper.remember(
                "pickmeup/" + topic, ByteBuffer.wrap(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    /** The subscriptions that go now. */
    Map<String, Set<String>> revoked() {
        return gatekeeper.revocations().due();
    }

    boolean isToGo(String clientId, String topic) {
        return gatekeeper.revocations().isDue(clientId, "pickmeup/" + topic);
    }

    /** How many messages were refused for that reason. */
    double refused(String reason) {
        var counter = meters.find("pickmeup.refused").tags("reason", reason).counter();
        return counter == null ? 0 : counter.count();
    }

    boolean mikeAsks(UUID trip) {
        return says(MIKE, "requests/Mike", "{'name':'Mike','lon':-56.1,'lat':-34.9%s}".formatted(tripId(trip)), true);
    }

    boolean accepts(String driver, UUID trip) {
        String id = driver.substring("drivers/".length());
        String accept = "{'type':'accept','driverId':'%s','lon':-56.1,'lat':-34.9%s}".formatted(id, tripId(trip));
        return says(driver, "passengers/Mike/inbox", accept);
    }

    boolean mikeConfirms(String driver, UUID trip) {
        String confirm = "{'type':'confirm','passengerId':'Mike','name':'Mike'%s}".formatted(tripId(trip));
        return says(MIKE, "drivers/%s/inbox".formatted(driver.substring("drivers/".length())), confirm);
    }

    /** Mike and Bryan are on a ride. */
    Town withRide() {
        mikeAsks(TRIP);
        accepts(BRYAN, TRIP);
        mikeConfirms(BRYAN, TRIP);
        says(MIKE, "requests/Mike", "", true);
        return this;
    }

    /** To the other's inbox. */
    boolean tells(String from, String to, String type, UUID trip) {
        return says(
                from,
                to + "/inbox",
                "{'type':'%s'%s%s}"
                        .formatted(type, MORE.getOrDefault(type, ""), tripId(trip))
                        .replace("ROLE", from.substring(0, from.indexOf("s/"))));
    }

    private static final Map<String, String> MORE = Map.of(
            "cancel", ",'by':'ROLE'",
            "tripEnd", ",'distance':1,'time':60,'cost':6");

    boolean backendTells(String owner, String phase, UUID trip, String driver) {
        String party = driver == null ? "" : ",'driver':{'id':'%1$s','name':'%1$s'}".formatted(driver);
        return says(
                BACKEND,
                owner + "/trip",
                "{'phase':'%s','passenger':{'id':'Mike','name':'Mike'},'pickup':{'lon':0,'lat':0}%s%s}"
                        .formatted(phase, party, tripId(trip)),
                true);
    }

    private static String tripId(UUID trip) {
        return trip == null ? "" : ",'tripId':'%s'".formatted(trip);
    }
}
