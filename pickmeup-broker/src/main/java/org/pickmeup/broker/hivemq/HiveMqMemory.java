package org.pickmeup.broker.hivemq;

import com.hivemq.extension.sdk.api.services.Services;
import com.hivemq.extension.sdk.api.services.exception.NoSuchClientIdException;
import com.hivemq.extension.sdk.api.services.publish.RetainedPublish;
import com.hivemq.extension.sdk.api.services.subscription.SubscriptionStore;
import com.hivemq.extension.sdk.api.services.subscription.SubscriptionsForClientResult;
import com.hivemq.extension.sdk.api.services.subscription.TopicSubscription;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.pickmeup.broker.access.Gatekeeper;
import org.pickmeup.broker.access.Revocations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What HiveMQ keeps over a start: from retained messages the gatekeeper learns how rides stand, and subscriptions go when a ride
 * is over, also those of clients that are away; so do presences, when their owners stay away.
 */
class HiveMqMemory {

    private static final Logger log = LoggerFactory.getLogger(HiveMqMemory.class);

    private static final Duration LONGEST_WORK = Duration.ofSeconds(30);

    private final Gatekeeper gatekeeper;
    private final Revocations revocations;
    private final HiveMqLostWills lostWills;
    private boolean judgedAll;
    private boolean closed;
    private volatile CompletableFuture<?> work = CompletableFuture.completedFuture(null);

    HiveMqMemory(Gatekeeper gatekeeper, HiveMqLostWills lostWills) {
        this.gatekeeper = gatekeeper;
        this.revocations = gatekeeper.revocations();
        this.lostWills = lostWills;
    }

    /** Reads what was retained before the start, and from now on looks each second for what has to go. */
    void recall() {
        work = Services.retainedMessageStore()
                .iterateAllRetainedMessages((context, message) -> recall(message))
                .whenComplete((done, failure) -> warn(failure));
        Services.extensionExecutorService().scheduleWithFixedDelay(this::tidy, 1, 1, TimeUnit.SECONDS);
    }

    private void recall(RetainedPublish message) {
        gatekeeper.remember(message.getTopic(), message.getPayload().orElseGet(() -> ByteBuffer.allocate(0)));
        lostWills.remember(message.getTopic());
    }

    /** Waits until what was retained before the start is read. */
    void awaitReading() {
        try {
            work.get(LONGEST_WORK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            log.debug("Not read to the end: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Begins nothing more, and waits for the end of what has begun: HiveMQ never ends it once it is told to stop. */
    void close() {
        synchronized (this) {
            closed = true;
        }
        awaitReading();
    }

    private synchronized void tidy() {
        if (closed) {
            return;
        }
        try {
            revocations.due().forEach(HiveMqMemory::remove);
            if (!judgedAll && revocations.canJudgeAll()) {
                judgedAll = true;
                work = Services.subscriptionStore()
                        .iterateAllSubscriptions((context, client) -> removeWhatIsDue(client))
                        .whenComplete((done, failure) -> warn(failure));
            } else if (work.isDone() && lostWills.areDue()) {
                work = lostWills.publish().whenComplete((done, failure) -> warn(failure));
            }
        } catch (RuntimeException e) {
            warn(e);
        }
    }

    /** What was subscribed to before this start, or before all was known. */
    private void removeWhatIsDue(SubscriptionsForClientResult client) {
        Set<String> due = client.getSubscriptions().stream()
                .map(TopicSubscription::getTopicFilter)
                .filter(filter -> revocations.isDue(client.getClientId(), filter))
                .collect(Collectors.toSet());
        if (!due.isEmpty()) {
            remove(client.getClientId(), due);
        }
    }

    private static void remove(String clientId, Set<String> filters) {
        SubscriptionStore store = Services.subscriptionStore();
        CompletableFuture<Void> removal = store.removeSubscriptions(clientId, filters);
        removal.whenComplete((done, failure) -> warn(failure));
    }

    private static void warn(Throwable failure) {
        // A client of which nothing is kept has no subscriptions either.
        if (failure != null && !(failure instanceof NoSuchClientIdException)) {
            log.warn("Retained messages or subscriptions cannot be reached", failure);
        }
    }
}
