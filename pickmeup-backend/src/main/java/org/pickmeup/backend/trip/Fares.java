package org.pickmeup.backend.trip;

import java.time.Instant;
import org.pickmeup.backend.ledger.Money;
import org.pickmeup.protocol.message.Estimate;
import org.pickmeup.protocol.message.TripStatus.Fare;

/** What rides cost. Declared here and kept by the feature that follows cars, which itself follows trips. */
public interface Fares {

    /**
     * What a passenger is quoted, at our fare.
     *
     * @param estimate null where there is none
     * @return null where there is none that makes sense
     */
    Estimate quote(Estimate estimate);

    /**
     * What a ride comes to that ends now.
     *
     * @param trip as it was before its end
     * @param claimed the driver's figures; null where the driver is gone, and only what was seen counts
     * @param heardAt when the end was first heard
     */
    Assessed assess(Trip trip, Fare claimed, Instant heardAt);

    /** What a passenger owes for whom a driver has waited in vain. */
    Money noShow();

    /**
     * @param fare what counts
     * @param claimed the driver's figures where others replace them; null where they count
     */
    record Assessed(Fare fare, Fare claimed) {}
}
