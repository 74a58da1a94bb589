package org.pickmeup.backend.trip;

import static org.pickmeup.protocol.message.Phase.ACCEPTED;
import static org.pickmeup.protocol.message.Phase.ARRIVED;
import static org.pickmeup.protocol.message.Phase.CANCELLED;
import static org.pickmeup.protocol.message.Phase.ENDED;
import static org.pickmeup.protocol.message.Phase.EXPIRED;
import static org.pickmeup.protocol.message.Phase.PAID;
import static org.pickmeup.protocol.message.Phase.REQUESTED;
import static org.pickmeup.protocol.message.Phase.RIDING;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.pickmeup.protocol.message.Phase;

/** What can happen to a trip: where it leads, and from where. */
enum Step {
    /** The two may have agreed long before the backend hears of it, and then the request was not in vain. */
    ACCEPT(ACCEPTED, REQUESTED, EXPIRED),
    ARRIVE(ARRIVED, ACCEPTED),
    /** A driver of 2014 starts without a word about arriving. */
    START(RIDING, ACCEPTED, ARRIVED),
    /** An end tells all that counts, even where the start was not heard. */
    END(ENDED, ACCEPTED, ARRIVED, RIDING),
    PAY(PAID, ENDED),
    RELEASE(REQUESTED, ACCEPTED, ARRIVED),
    CANCEL(CANCELLED, REQUESTED, ACCEPTED, ARRIVED),
    EXPIRE(EXPIRED, REQUESTED);

    private final Phase to;
    private final Set<Phase> from;

    Step(Phase to, Phase... from) {
        this.to = to;
        this.from = EnumSet.copyOf(List.of(from));
    }

    Phase to() {
        return to;
    }

    boolean fits(Phase phase) {
        return from.contains(phase);
    }
}
