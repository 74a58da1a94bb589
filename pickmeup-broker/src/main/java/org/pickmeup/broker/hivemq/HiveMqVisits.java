package org.pickmeup.broker.hivemq;

import com.hivemq.extension.sdk.api.client.parameter.ConnectionInformation;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.pickmeup.broker.BrokerEngine.Client;

/** Who is there: each connection from its CONNECT to its end, also where a newer one of the same client takes its place. */
class HiveMqVisits {

    private static final String VISIT = "visit";

    private final Clock clock;
    private final Map<String, Visit> visits = new ConcurrentHashMap<>();
    private final Set<String> admitted = ConcurrentHashMap.newKeySet();
    private final AtomicLong last = new AtomicLong();

    HiveMqVisits(Clock clock) {
        this.clock = clock;
    }

    /**
     * One connection.
     *
     * @param username null where there is none
     * @param filters what it has subscribed to
     */
    record Visit(String clientId, String username, Optional<InetAddress> from, Instant since, Set<String> filters) {

        private Client client() {
            return new Client(
                    clientId, username, from.map(InetAddress::getHostAddress).orElse(null), since, filters.size());
        }
    }

    /** Somebody asks to be let in. */
    void begin(ConnectionInformation connection, String clientId, String username) {
        String visit = Long.toString(last.incrementAndGet());
        visits.put(
                visit,
                new Visit(
                        clientId,
                        username,
                        connection.getInetAddress(),
                        clock.instant(),
                        ConcurrentHashMap.newKeySet()));
        connection.getConnectionAttributeStore().putAsString(VISIT, visit);
    }

    /** Somebody was let in. */
    Optional<Visit> admit(ConnectionInformation connection) {
        id(connection).ifPresent(admitted::add);
        return of(connection);
    }

    Optional<Visit> of(ConnectionInformation connection) {
        return id(connection).map(visits::get);
    }

    /** The connection is no more. */
    Optional<Visit> end(ConnectionInformation connection) {
        id(connection).ifPresent(admitted::remove);
        return id(connection).map(visits::remove);
    }

    /** Those who were let in and are still there. */
    List<Client> clients() {
        return admitted.stream()
                .map(visits::get)
                .filter(visit -> visit != null)
                .map(Visit::client)
                .toList();
    }

    /** Whether anybody with that user name was let in and is still there. */
    boolean isHere(String username) {
        return admitted.stream().map(visits::get).anyMatch(visit -> visit != null && username.equals(visit.username()));
    }

    private static Optional<String> id(ConnectionInformation connection) {
        return connection.getConnectionAttributeStore().getAsString(VISIT);
    }
}
