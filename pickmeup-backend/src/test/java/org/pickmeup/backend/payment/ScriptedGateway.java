package org.pickmeup.backend.payment;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Answers the charges of each trip as it is told to, one after the other, and approves whatever follows. */
class ScriptedGateway implements PaymentGateway {

    private final List<Charge> charges = new CopyOnWriteArrayList<>();
    private final Set<UUID> away = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Queue<Supplier<Outcome>>> scripts = new ConcurrentHashMap<>();

    void declines(UUID tripId, String reason) {
        add(tripId, () -> new Declined(reason));
    }

    void isUnavailable(UUID tripId) {
        add(tripId, () -> {
            throw new GatewayUnavailableException("not now");
        });
    }

    /** From now on, until it {@link #isBack}. */
    void isAway(UUID tripId) {
        away.add(tripId);
    }

    void isBack(UUID tripId) {
        away.remove(tripId);
    }

    private void add(UUID tripId, Supplier<Outcome> answer) {
        scripts.computeIfAbsent(tripId, it -> new ArrayDeque<>()).add(answer);
    }

    /** The keys with which a trip was charged, one for each time that it was asked for. */
    List<String> keys(UUID tripId) {
        return charges(tripId).stream().map(Charge::key).toList();
    }

    List<Charge> charges(UUID tripId) {
        return charges.stream().filter(charge -> charge.tripId().equals(tripId)).toList();
    }

    @Override
    public synchronized Outcome charge(Charge charge) {
        charges.add(charge);
        if (away.contains(charge.tripId())) {
            throw new GatewayUnavailableException("away");
        }
        Queue<Supplier<Outcome>> script = scripts.getOrDefault(charge.tripId(), new ArrayDeque<>());
        return script.isEmpty()
                ? new Approved("paid-" + charge.key())
                : script.remove().get();
    }
}
