package org.pickmeup.backend.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.pickmeup.backend.trip.Trip;
import org.pickmeup.protocol.message.Estimate;
import org.pickmeup.protocol.message.Phase;
import org.pickmeup.protocol.message.Place;
import org.pickmeup.protocol.message.TripStatus.Fare;
import org.pickmeup.protocol.message.TripStatus.Party;

/**
 * A trip, in the words of {@code …/trip} on the wire. What is not known, or has not happened, is left out.
 *
 * @param driver absent until one is decided
 * @param destination absent where the passenger told none, as {@code estimate}
 * @param fare absent before the end
 * @param claimed the driver's own figures where the backend has put others in their place; absent otherwise
 * @param withdrawnAt since when a request has not been on show that nobody has taken; absent otherwise
 * @param startedAt absent where it was not heard, as all the times after {@code requestedAt}
 * @param cancelledBy {@code driver}, {@code passenger} or {@code backend}; absent where nobody has cancelled it
 * @param reason of the cancellation; absent where none was told
 * @param driverGoneSince since when the driver has been out of reach; absent while there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TripSummary(
        @Schema(example = "5f0c6a5e-6a0e-4c1f-9d7e-1f5a7e6b2c3d")
        UUID tripId,

        Phase phase,
        Party passenger,
        Party driver,
        Place pickup,
        Place destination,
        Estimate estimate,
        Fare fare,
        Fare claimed,
        Instant requestedAt,
        Instant withdrawnAt,
        Instant acceptedAt,
        Instant arrivedAt,
        Instant startedAt,
        Instant endedAt,
        Instant paidAt,
        Instant cancelledAt,
        Instant expiredAt,
        String cancelledBy,
        String reason,
        Instant driverGoneSince) {

    private static final Set<Phase> UNTAKEN = EnumSet.of(Phase.REQUESTED, Phase.EXPIRED);

    static TripSummary of(Trip trip) {
        return new TripSummary(
                trip.id(),
                trip.phase(),
                trip.order().passenger(),
                trip.driver(),
                trip.order().pickup(),
                trip.order().destination(),
                trip.order().estimate(),
                trip.fare(),
                trip.claimed(),
                trip.reached().get(Phase.REQUESTED),
                UNTAKEN.contains(trip.phase()) ? trip.withdrawnAt() : null,
                trip.reached().get(Phase.ACCEPTED),
                trip.reached().get(Phase.ARRIVED),
                trip.reached().get(Phase.RIDING),
                trip.reached().get(Phase.ENDED),
                trip.reached().get(Phase.PAID),
                trip.reached().get(Phase.CANCELLED),
                trip.reached().get(Phase.EXPIRED),
                trip.phase() == Phase.CANCELLED && trip.remark() != null
                        ? trip.remark().by()
                        : null,
                trip.remark() == null ? null : trip.remark().reason(),
                trip.driverGoneSince());
    }
}
