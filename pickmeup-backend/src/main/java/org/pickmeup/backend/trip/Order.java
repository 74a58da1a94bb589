package org.pickmeup.backend.trip;

import org.pickmeup.backend.ledger.Money;
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
 */
public record Order(Party passenger, boolean confirms, Place pickup, Place destination, Estimate estimate) {

    public Order {
        if (estimate != null) {
            estimate = new Estimate(estimate.distance(), estimate.time(), new Money(estimate.cost()).amount());
        }
    }

    static Order of(String passengerId, Request request) {
        return new Order(
                new Party(passengerId, request.name()),
                request.tripId() != null,
                request.pickupPlace(),
                request.destination(),
                request.estimate());
    }

    /** A confirmation tells most of it over again, for a request that was not heard. */
    static Order of(Confirm confirm) {
        return new Order(
                new Party(confirm.passengerId(), confirm.name()), true, confirm.pickup(), confirm.destination(), null);
    }
}
