package org.pickmeup.protocol.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.pickmeup.protocol.Limits;

/** What arrives in somebody's inbox, told apart by its {@code type}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = InboxMessage.Unknown.class, visible = true)
@JsonSubTypes({
    @JsonSubTypes.Type(value = InboxMessage.Accept.class, name = "accept"),
    @JsonSubTypes.Type(value = InboxMessage.Confirm.class, name = "confirm"),
    @JsonSubTypes.Type(value = InboxMessage.Taken.class, name = "taken"),
    @JsonSubTypes.Type(value = InboxMessage.Arrived.class, name = "arrived"),
    @JsonSubTypes.Type(value = InboxMessage.TripStart.class, name = "tripStart"),
    @JsonSubTypes.Type(value = InboxMessage.TripEnd.class, name = "tripEnd"),
    @JsonSubTypes.Type(value = InboxMessage.Cancel.class, name = "cancel"),
    @JsonSubTypes.Type(value = InboxMessage.PaymentRejected.class, name = "paymentRejected"),
    @JsonSubTypes.Type(value = InboxMessage.TripProcessed.class, name = "tripProcessed")
})
public sealed interface InboxMessage extends Message {

    /**
     * A driver takes a passenger's request. Whether the driver gets it is for the passenger to decide.
     *
     * @param lon where the driver is
     * @param lat where the driver is
     */
    record Accept(
            @JsonProperty(required = true) String driverId,
            @JsonProperty(required = true) double lon,
            @JsonProperty(required = true) double lat,
            UUID tripId,
            Instant at)
            implements InboxMessage {

        public Accept {
            Checks.id("driverId", driverId);
            Checks.longitude(lon);
            Checks.latitude(lat);
        }
    }

    /** The passenger has chosen this driver. */
    record Confirm(
            @JsonProperty(required = true) UUID tripId,
            @JsonProperty(required = true) String passengerId,
            @JsonProperty(required = true) String name,
            Place pickup,
            Place destination,
            Instant at)
            implements InboxMessage {

        public Confirm {
            Checks.required("tripId", tripId);
            Checks.id("passengerId", passengerId);
            name = Checks.name("name", name, Limits.NAME_LENGTH);
        }
    }

    /** The passenger has chosen another driver. */
    record Taken(@JsonProperty(required = true) UUID tripId, Instant at) implements InboxMessage {

        public Taken {
            Checks.required("tripId", tripId);
        }
    }

    /**
     * The driver is at the point of pickup.
     *
     * @param driverId who says so; null from a client of 2014, as in every message of a driver but {@code accept}
     */
    record Arrived(String driverId, UUID tripId, Instant at) implements InboxMessage {

        public Arrived {
            Checks.optionalId("driverId", driverId);
        }
    }

    /**
     * The passenger is in the car.
     *
     * @param driverId who says so; null from a client of 2014
     */
    record TripStart(String driverId, UUID tripId, Instant at) implements InboxMessage {

        public TripStart {
            Checks.optionalId("driverId", driverId);
        }
    }

    /**
     * The passenger is out of the car.
     *
     * @param distance miles
     * @param time seconds
     * @param cost dollars
     * @param driverId who says so; null from a client of 2014
     */
    record TripEnd(
            @JsonProperty(required = true) double distance,
            @JsonProperty(required = true) double time,
            @JsonProperty(required = true) BigDecimal cost,
            String driverId,
            UUID tripId,
            Instant at)
            implements InboxMessage {

        public TripEnd {
            Checks.optionalId("driverId", driverId);
            Checks.amount("distance", distance);
            Checks.amount("time", time);
            Checks.money("cost", cost);
        }
    }

    /**
     * One of the two calls the trip off, before it starts.
     *
     * @param by {@code driver} or {@code passenger}
     * @param reason null where none was told; a driver whose passenger did not come says {@link #NO_SHOW}
     * @param driverId the driver who steps back; null where the passenger cancels
     */
    record Cancel(@JsonProperty(required = true) String by, String reason, String driverId, UUID tripId, Instant at)
            implements InboxMessage {

        /** The reason of a driver who has waited in vain. */
        public static final String NO_SHOW = "noShow";

        public Cancel {
            Checks.role("by", by);
            Checks.optionalId("driverId", driverId);
            reason = Checks.optionalText("reason", reason, Limits.TEXT_LENGTH);
        }
    }

    /**
     * The backend has not recorded a payment.
     *
     * @param reason a sentence for the one who paid, in English
     * @param code which of the reasons it is, for a page that has a sentence in another language: noSuchTrip, cancelled,
     *     cost, tip, rating, declined or unavailable, and others to come; null where the sender does not know
     */
    record PaymentRejected(@JsonProperty(required = true) String reason, String code, UUID tripId, Instant at)
            implements InboxMessage {

        public PaymentRejected {
            code = Checks.optionalText("code", code, Limits.TEXT_LENGTH);
            reason = Checks.text("reason", reason, Limits.TEXT_LENGTH);
        }
    }

    /**
     * The backend has recorded the payment.
     *
     * @param tip dollars
     * @param rating the driver's stars, 1 to 5; 0 for a fee, for which nobody gives any
     */
    record TripProcessed(
            @JsonProperty(required = true) BigDecimal tip,
            @JsonProperty(required = true) int rating,
            UUID tripId,
            Instant at)
            implements InboxMessage {

        public TripProcessed {
            Checks.money("tip", tip);
        }
    }

    /** A type that this version of the contract does not know. It is read so that it can be ignored, never written. */
    record Unknown(@JsonProperty(required = true) String type, UUID tripId, Instant at) implements InboxMessage {

        public Unknown {
            Checks.required("type", type);
        }
    }
}
