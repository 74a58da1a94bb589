package org.pickmeup.broker.hivemq;

import com.hivemq.extension.sdk.api.services.Services;
import com.hivemq.extension.sdk.api.services.builder.Builders;
import com.hivemq.extension.sdk.api.services.publish.Publish;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A broker that is killed publishes nobody's last will, and its files keep all the presences. This publishes the wills of those
 * who do not come back.
 */
class HiveMqLostWills {

    /** The last to come back are pages that nobody looks at: browsers let those try again once a minute. */
    static final Duration GRACE = Duration.ofSeconds(75);

    /** What stands before the user name in the topic of a presence. */
    private static final String ROOT = "pickmeup/";

    private static final Logger log = LoggerFactory.getLogger(HiveMqLostWills.class);

    private final HiveMqVisits visits;
    private final boolean open;
    private final Clock clock;
    private final Instant start;
    private final Set<String> presences = ConcurrentHashMap.newKeySet();

    /** @param open whether whoever is here may be anyone, so that nobody knows who is not */
    HiveMqLostWills(HiveMqVisits visits, boolean open, Clock clock) {
        this.visits = visits;
        this.open = open;
        this.clock = clock;
        this.start = clock.instant();
    }

    /** Takes in what was retained before the start. */
    void remember(String topic) {
        if (!open && isClearedByWill(topic)) {
            presences.add(topic);
        }
    }

    private static boolean isClearedByWill(String topic) {
        return Topic.parse(topic)
                .map(Topic::channel)
                .filter(channel -> channel == Channel.PRESENCE || channel == Channel.BACKEND)
                .isPresent();
    }

    /** Whether everybody has had the time to come back, and something is left to do. */
    boolean areDue() {
        return !presences.isEmpty() && !start.plus(GRACE).isAfter(clock.instant());
    }

    /** Publishes them. */
    CompletableFuture<Void> publish() {
        List<CompletableFuture<Boolean>> cleared =
                presences.stream().filter(this::isLeft).map(this::clear).toList();
        presences.clear();
        return CompletableFuture.allOf(cleared.toArray(CompletableFuture[]::new))
                .thenRun(() ->
                        tell(cleared.stream().filter(CompletableFuture::join).count()));
    }

    private boolean isLeft(String presence) {
        return !visits.isHere(presence.substring(ROOT.length()));
    }

    /** @return whether it was still there */
    private CompletableFuture<Boolean> clear(String presence) {
        return Services.retainedMessageStore()
                .getRetainedMessage(presence)
                .thenCompose(kept -> kept.isPresent() && isLeft(presence)
                        ? Services.publishService().publish(will(presence)).thenApply(done -> true)
                        : CompletableFuture.completedFuture(false));
    }

    private static Publish will(String presence) {
        return Builders.publish()
                .topic(presence)
                .payload(ByteBuffer.allocate(0))
                .retain(true)
                .build();
    }

    private static void tell(long cleared) {
        if (cleared > 0) {
            log.info("Cleared the presence of {} who were here before the start and have not come back", cleared);
        }
    }
}
