package org.pickmeup.broker.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Topic;

/** Which subscriptions, taken in their time, nobody has a right to any more. */
public final class Revocations {

    private final Pairings pairings;
    private final AccessPolicy policy;

    Revocations(Pairings pairings, AccessPolicy policy) {
        this.pairings = pairings;
        this.policy = policy;
    }

    /** What those may not follow any more who have parted since this was last asked: filters by client id. */
    public Map<String, Set<String>> due() {
        Map<String, Set<String>> due = new HashMap<>();
        for (Couple couple : pairings.sweep()) {
            addTo(due, couple.driver(), couple.passenger());
            addTo(due, couple.passenger(), couple.driver());
        }
        return due;
    }

    private void addTo(Map<String, Set<String>> due, Person follower, Person followed) {
        RideRights.FOLLOWED.stream()
                .map(channel -> new Topic(channel, followed, null).toString())
                .filter(filter -> !isAllowed(follower, filter))
                .forEach(filter -> due.computeIfAbsent(follower.clientId(), client -> new HashSet<>())
                        .add(filter));
    }

    /** Whether all is known that decides about subscriptions, so that each can be looked at. */
    public boolean canJudgeAll() {
        return pairings.knowOffers();
    }

    /** Whether that client may no longer have that subscription. */
    public boolean isDue(String clientId, String filter) {
        return Person.ofClientId(clientId)
                .filter(person -> !isAllowed(person, filter))
                .isPresent();
    }

    private boolean isAllowed(Person person, String filter) {
        return policy.subscribe(Caller.of(person), filter).isAllowed();
    }
}
