package org.pickmeup.protocol;

import static org.pickmeup.protocol.Qos.AT_LEAST_ONCE;
import static org.pickmeup.protocol.Qos.AT_MOST_ONCE;
import static org.pickmeup.protocol.Qos.EXACTLY_ONCE;

import java.util.List;
import org.pickmeup.protocol.message.Chat;
import org.pickmeup.protocol.message.InboxMessage;
import org.pickmeup.protocol.message.Location;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Nearby;
import org.pickmeup.protocol.message.NearbyRequests;
import org.pickmeup.protocol.message.Payment;
import org.pickmeup.protocol.message.Picture;
import org.pickmeup.protocol.message.Presence;
import org.pickmeup.protocol.message.Profile;
import org.pickmeup.protocol.message.Rating;
import org.pickmeup.protocol.message.Request;
import org.pickmeup.protocol.message.TripStatus;

/**
 * Every kind of topic there is: its address, its quality of service, whether the broker retains its last message, and
 * what a message on it says. This is the one table; an empty message clears a retained topic.
 */
public enum Channel {
    /** That somebody is here. The last will clears it. */
    PRESENCE("pickmeup/{role}/{id}", AT_MOST_ONCE, true, Presence.class),
    PICTURE("pickmeup/{role}/{id}/picture", AT_MOST_ONCE, true, Picture.class),
    /** Where somebody is, about once a second while they move. */
    LOCATION("pickmeup/{role}/{id}/location", AT_MOST_ONCE, true, Location.class),
    /** What others have to tell somebody; the owner subscribes at the same quality of service. */
    INBOX("pickmeup/{role}/{id}/inbox", EXACTLY_ONCE, false, InboxMessage.class),
    /** To somebody, by the other of the two on a ride. */
    CHAT("pickmeup/{role}/{id}/chat", AT_MOST_ONCE, false, Chat.class),
    /** The trip as the backend knows it, so that a page that reloads is back where it was. */
    TRIP("pickmeup/{role}/{id}/trip", AT_LEAST_ONCE, true, TripStatus.class),
    PROFILE("pickmeup/{role}/{id}/profile", AT_LEAST_ONCE, true, Profile.class),
    /** A passenger's wish for a ride; cleared when it is taken or cancelled. */
    REQUEST("pickmeup/requests/{id}", AT_LEAST_ONCE, true, Request.class),
    PAYMENT("pickmeup/payments", EXACTLY_ONCE, false, Payment.class),
    RATING("pickmeup/ratings", EXACTLY_ONCE, false, Rating.class),
    /** The backend's own presence. */
    BACKEND("pickmeup/backend", AT_LEAST_ONCE, true, Presence.class),
    /** The free drivers in one cell of a grid. */
    NEARBY("pickmeup/nearby/{cell}", AT_MOST_ONCE, true, Nearby.class),
    /** The open requests in one cell of a grid. */
    NEARBY_REQUESTS("pickmeup/nearby/{cell}/requests", AT_MOST_ONCE, true, NearbyRequests.class);

    private final String address;
    private final List<String> levels;
    private final Qos qos;
    private final boolean retained;
    private final Class<? extends Message> payload;

    Channel(String address, Qos qos, boolean retained, Class<? extends Message> payload) {
        this.address = address;
        this.levels = List.of(address.split("/"));
        this.qos = qos;
        this.retained = retained;
        this.payload = payload;
    }

    /** The form of its topics, with {@code {role}}, {@code {id}} and {@code {cell}} for what varies. */
    public String address() {
        return address;
    }

    List<String> levels() {
        return levels;
    }

    /** The quality of service to publish with. */
    public Qos qos() {
        return qos;
    }

    /** Whether the broker keeps the last message for whoever subscribes later. */
    public boolean retained() {
        return retained;
    }

    /** What a message on it says. */
    public Class<? extends Message> payload() {
        return payload;
    }

    /** The topic filter that picks every topic of this channel: {@code pickmeup/+/+/location}. */
    public String filter() {
        return address.replaceAll("\\{\\w+}", "+");
    }

    /** The topic filter that picks this channel's topics of one role: {@code pickmeup/drivers/+/location}. */
    public String filter(Role role) {
        return address.replace("{role}", role.plural()).replaceAll("\\{\\w+}", "+");
    }
}
