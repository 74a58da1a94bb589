package org.pickmeup.simulator.chaos;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.message.Phase;

/** Compares what the backend keeps with what those who rode have seen. */
final class Audit {

    private final Rides rides;
    private final List<String> lost = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private final List<String> stuck = new ArrayList<>();

    /**
     * What is wrong, a sentence each.
     *
     * @param lost paid and not in the ledger, or in the ledger and not known to both
     * @param doubled more in the ledger than was paid
     * @param stuck what did not come to an end
     */
    record Findings(List<String> lost, List<String> doubled, List<String> stuck) {

        boolean isEmpty() {
            return lost.isEmpty() && doubled.isEmpty() && stuck.isEmpty();
        }
    }

    private Audit(Rides rides) {
        this.rides = rides;
    }

    /**
     * @param trips all that the backend has
     * @param retained topics on which a trip or a request is still to be seen
     * @param unfinished people who have not come to rest
     */
    static Findings of(Rides rides, List<History.Trip> trips, Set<String> retained, List<String> unfinished) {
        Audit audit = new Audit(rides);
        audit.stuck.addAll(unfinished);
        retained.forEach(topic -> audit.stuck.add("still on the broker: " + topic));
        trips.forEach(audit::inspect);
        audit.missing(trips.stream().collect(Collectors.toMap(History.Trip::tripId, Function.identity())));
        return new Findings(List.copyOf(audit.lost), List.copyOf(audit.doubled), List.copyOf(audit.stuck));
    }

    private void inspect(History.Trip trip) {
        UUID id = trip.tripId();
        switch (trip.phase()) {
            case PAID -> {
                if (!rides.seenByPassenger().containsKey(id)) {
                    lost.add("trip %s is paid, and its passenger does not know".formatted(id));
                }
                if (!rides.tipSeenByDriver().containsKey(id)) {
                    lost.add("trip %s is paid, and its driver does not know".formatted(id));
                }
            }
            case CANCELLED, EXPIRED -> {
                if (!trip.ledger().isEmpty()) {
                    doubled.add("trip %s was not ridden, and is in the ledger: %s".formatted(id, trip.ledger()));
                }
            }
            default -> stuck.add("trip %s is still %s".formatted(id, trip.phase()));
        }
        if (sum(trip.ledger()).signum() != 0) {
            lost.add("the ledger's entries for trip %s do not add up to zero: %s".formatted(id, trip.ledger()));
        }
    }

    private void missing(Map<UUID, History.Trip> trips) {
        rides.seenByPassenger().forEach((id, paid) -> {
            History.Trip trip = trips.get(id);
            if (trip == null || trip.phase() != Phase.PAID) {
                lost.add("trip %s was paid by %s, and the backend has %s".formatted(id, paid.passenger(), trip));
            } else {
                compare(paid, trip);
            }
        });
        rides.tipSeenByDriver().forEach((id, tip) -> {
            Rides.Paid paid = rides.seenByPassenger().get(id);
            if (paid == null || paid.tip().compareTo(tip) != 0) {
                lost.add("trip %s brought its driver a tip of %s, and its passenger saw %s".formatted(id, tip, paid));
            }
        });
        rides.calledOff().stream()
                .filter(id -> trips.containsKey(id) && trips.get(id).phase() == Phase.PAID)
                .forEach(id -> doubled.add("trip %s is paid, though its passenger saw it called off".formatted(id)));
    }

    private void compare(Rides.Paid paid, History.Trip trip) {
        String account = Person.passenger(paid.passenger()).toString();
        List<History.Entry> entries = trip.ledger().stream()
                .filter(entry -> entry.account().equals(account))
                .toList();
        int difference = sum(entries).negate().compareTo(paid.cost().add(paid.tip()));
        if (difference < 0) {
            lost.add("trip %s: %s is more than is in the ledger: %s".formatted(trip.tripId(), paid, entries));
        } else if (difference > 0 || entries.size() > 1) {
            doubled.add("trip %s: %s is less than is in the ledger: %s".formatted(trip.tripId(), paid, entries));
        }
    }

    private static BigDecimal sum(List<History.Entry> entries) {
        return entries.stream().map(History.Entry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
