package org.pickmeup.backend.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.pickmeup.backend.fare.TrackPoint;

/**
 * A trip and all that is known of it.
 *
 * @param track where the driver was from the accept to the end, in the order of time; none after the time that tracks are kept for
 * @param events what was said about it, in the order in which it was heard
 * @param chat what the two said to each other, in the order in which it was heard; none after the time that chats are kept for
 * @param payment absent before somebody pays
 * @param ledger what was booked for it; the amounts add up to zero
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TripDetails(
        @JsonUnwrapped TripSummary trip,
        List<TrackPoint> track,
        List<SaidEvent> events,
        List<ChatText> chat,
        TripPayment payment,
        List<LedgerEntry> ledger) {}
