package org.pickmeup.simulator.chaos;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The rides of a run: how many are still to be begun, and what those who rode them saw. */
final class Rides {

    /**
     * A trip that its passenger saw processed.
     *
     * @param cost dollars that the passenger paid
     * @param tip dollars on top
     */
    record Paid(String passenger, String driver, BigDecimal cost, BigDecimal tip) {}

    private final Map<UUID, Paid> seenByPassenger = new HashMap<>();
    private final Map<UUID, BigDecimal> tipSeenByDriver = new HashMap<>();
    private final Set<UUID> calledOff = new HashSet<>();
    private int toBegin;

    Rides(int count) {
        toBegin = count;
    }

    /** Whether there is another one to ride, which the caller then has to. */
    synchronized boolean begin() {
        return toBegin > 0 && toBegin-- > 0;
    }

    synchronized void seenPaid(UUID tripId, Paid paid) {
        seenByPassenger.put(tripId, paid);
    }

    synchronized void seenPaidByDriver(UUID tripId, BigDecimal tip) {
        tipSeenByDriver.put(tripId, tip);
    }

    /** The passenger saw that this trip will not be ridden. */
    synchronized void calledOff(UUID tripId) {
        calledOff.add(tripId);
    }

    synchronized int paid() {
        return seenByPassenger.size();
    }

    synchronized Map<UUID, Paid> seenByPassenger() {
        return Map.copyOf(seenByPassenger);
    }

    synchronized Map<UUID, BigDecimal> tipSeenByDriver() {
        return Map.copyOf(tipSeenByDriver);
    }

    synchronized Set<UUID> calledOff() {
        return Set.copyOf(calledOff);
    }
}
