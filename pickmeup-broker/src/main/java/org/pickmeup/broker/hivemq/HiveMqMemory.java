package org.pickmeup.broker.hivemq;

import com.hivemq.extension.sdk.api.services.Services;
import com.hivemq.extension.sdk.api.services.exception.NoSuchClientIdException;
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
 * What HiveMQ keeps and the gatekeeper has to do with: from retained messages it learns how rides stand, and subscriptions go
 * when a ride is over, also those of clients that are away.
 */
class HiveMqMemory {

    private static final Logger log = LoggerFactory.getLogger(HiveMqMemory.class);

    private static final Duration LONGEST_READING = Duration.ofSeconds(30);

    private final Gatekeeper gatekeeper;
    private final Revocations revocations;
    private boolean judgedAll;
    private volatile CompletableFuture<?> reading = CompletableFuture.completedFuture(null);

    HiveMqMemory(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
        this.revocations = gatekeeper.revocations();
    }

    /** Reads what was retained before the start, and from now on looks each second for what has to go. */
    void recall() {
        reading = Services.retainedMessageStore()
                .iterateAllRetainedMessages((context, message) -> gatekeeper.remember(
                        message.getTopic(), message.getPayload().orElseGet(() -> ByteBuffer.allocate(0))))
                .whenComplete((done, failure) -> warn(failure));
        Services.extensionExecutorService().scheduleWithFixedDelay(this::revoke, 1, 1, TimeUnit.SECONDS);
    }

    /** Waits for the end of what is being read: HiveMQ complains aloud when it is stopped in the middle of it. */
    void awaitReading() {
        try {
            reading.get(LONGEST_READING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            log.debug("Not read to the end: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void revoke() {
        try {
            revocations.due().forEach(HiveMqMemory::remove);
            if (!judgedAll && revocations.canJudgeAll()) {
                judgedAll = true;
                reading = Services.subscriptionStore()
                        .iterateAllSubscriptions((context, client) -> removeWhatIsDue(client))
                        .whenComplete((done, failure) -> warn(failure));
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
