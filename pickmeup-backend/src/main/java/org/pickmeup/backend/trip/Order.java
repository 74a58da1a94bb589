package org.pickmeup.backend.trip;

import java.time.Instant;
import org.pickmeup.protocol.message.Estimate;
import org.pickmeup.protocol.message.InboxMessage.Confirm;
import org.pickmeup.protocol.message.Place;
import org.pickmeup.protocol.message.Request;
import org.pickmeup.protocol.message.TripStatus.Party;

/**
 * What a passenger asks for.
 *
 * @param confirms whether the passenger decides who drives; one of 2014 cannot, so the first driver to accept does
 * @param destination null where the passenger told none, as {@code estimate}
 * @param askedAt by the passenger's clock; null where it was not told
 */
public record Order(
        Party passenger, boolean confirms, Place pickup, Place destination, Estimate estimate, Instant askedAt) {

    /** @param quote what the passenger is quoted; null where it is nothing */
    static Order of(String passengerId, Request request, Estimate quote) {
        return new Order(
                new Party(passengerId, request.name()),
                request.tripId() != null,
                request.pickupPlace(),
                request.destination(),
                quote,
                request.at());
    }

    /** A confirmation tells most of it over again, for a request that was not heard. */
    static Order of(Confirm confirm) {
        return new Order(
                new Party(confirm.passengerId(), confirm.name()),
                true,
                confirm.pickup(),
                confirm.destination(),
                null,
                null);
    }

    /** Whether it was asked before another one, as far as both tell. */
    boolean isOlderThan(Order other) {
        return askedAt != null && other.askedAt != null && askedAt.isBefore(other.askedAt);
    }

    /** Whether it asks for the same, whenever it was asked. */
    boolean asksTheSameAs(Order other) {
        return new Order(passenger, confirms, pickup, destination, estimate, other.askedAt).equals(other);
    }
}
