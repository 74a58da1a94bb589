package org.pickmeup.broker.hivemq;

import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.auth.SubscriptionAuthorizer;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthInput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthOutput;
import com.hivemq.extension.sdk.api.auth.parameter.SubscriptionAuthorizerInput;
import com.hivemq.extension.sdk.api.auth.parameter.SubscriptionAuthorizerOutput;
import com.hivemq.extension.sdk.api.client.parameter.ConnectionInformation;
import com.hivemq.extension.sdk.api.events.client.ClientLifecycleEventListener;
import com.hivemq.extension.sdk.api.events.client.parameters.AuthenticationSuccessfulInput;
import com.hivemq.extension.sdk.api.events.client.parameters.ConnectionStartInput;
import com.hivemq.extension.sdk.api.events.client.parameters.DisconnectEventInput;
import com.hivemq.extension.sdk.api.interceptor.publish.PublishInboundInterceptor;
import com.hivemq.extension.sdk.api.interceptor.publish.parameter.PublishInboundInput;
import com.hivemq.extension.sdk.api.interceptor.publish.parameter.PublishInboundOutput;
import com.hivemq.extension.sdk.api.interceptor.unsubscribe.UnsubscribeInboundInterceptor;
import com.hivemq.extension.sdk.api.interceptor.unsubscribe.parameter.UnsubscribeInboundInput;
import com.hivemq.extension.sdk.api.interceptor.unsubscribe.parameter.UnsubscribeInboundOutput;
import com.hivemq.extension.sdk.api.packets.connect.ConnackReasonCode;
import com.hivemq.extension.sdk.api.packets.general.MqttVersion;
import com.hivemq.extension.sdk.api.packets.publish.AckReasonCode;
import com.hivemq.extension.sdk.api.packets.publish.PublishPacket;
import com.hivemq.extension.sdk.api.packets.subscribe.SubackReasonCode;
import com.hivemq.extension.sdk.api.services.Services;
import com.hivemq.extension.sdk.api.services.subscription.TopicSubscription;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import org.pickmeup.broker.access.Caller;
import org.pickmeup.broker.hivemq.HiveMqVisits.Visit;
import org.pickmeup.broker.limit.Allowance;
import org.pickmeup.identity.limit.Rate.Verdict;

/** Stands before the guard, and lets through to it what is not too much. */
class HiveMqLimits
        implements SimpleAuthenticator,
                SubscriptionAuthorizer,
                PublishInboundInterceptor,
                UnsubscribeInboundInterceptor,
                ClientLifecycleEventListener {

    private final HiveMqGuard guard;
    private final Allowance allowance;
    private final HiveMqVisits visits;

    HiveMqLimits(HiveMqGuard guard, Allowance allowance, HiveMqVisits visits) {
        this.guard = guard;
        this.allowance = allowance;
        this.visits = visits;
    }

    @Override
    public void onConnect(SimpleAuthInput input, SimpleAuthOutput output) {
        ConnectionInformation connection = input.getConnectionInformation();
        String clientId = input.getConnectPacket().getClientId();
        Optional<InetAddress> from = connection.getInetAddress();
        if (from.isPresent() && !allowance.mayConnect(clientId, from.get())) {
            output.failAuthentication(ConnackReasonCode.QUOTA_EXCEEDED);
            return;
        }
        visits.begin(
                connection, clientId, input.getConnectPacket().getUserName().orElse(null));
        if (input.getConnectPacket()
                .getWillPublish()
                .filter(will -> !allowance.mayLeaveWill(clientId, will.getTopic(), size(will)))
                .isPresent()) {
            output.failAuthentication(ConnackReasonCode.PACKET_TOO_LARGE);
            return;
        }
        guard.onConnect(input, output);
    }

    @Override
    public void onMqttConnectionStart(ConnectionStartInput input) {
        // Counted once the authenticator is asked.
    }

    /** A session that is taken up again brings its subscriptions along. */
    @Override
    public void onAuthenticationSuccessful(AuthenticationSuccessfulInput input) {
        visits.admit(input.getConnectionInformation())
                .ifPresent(visit -> Services.subscriptionStore()
                        .getSubscriptions(input.getClientInformation().getClientId())
                        .thenAccept(kept -> kept.stream()
                                .map(TopicSubscription::getTopicFilter)
                                .forEach(visit.filters()::add)));
    }

    @Override
    public void onDisconnect(DisconnectEventInput input) {
        visits.end(input.getConnectionInformation()).flatMap(Visit::from).ifPresent(allowance::disconnected);
    }

    @Override
    public void authorizeSubscribe(SubscriptionAuthorizerInput input, SubscriptionAuthorizerOutput output) {
        ConnectionInformation connection = input.getConnectionInformation();
        String filter = input.getSubscription().getTopicFilter();
        Set<String> filters = visits.of(connection).orElseThrow().filters();
        if (!filters.contains(filter)
                && !allowance.maySubscribe(
                        HiveMqGuard.caller(connection),
                        input.getClientInformation().getClientId(),
                        filter,
                        filters.size())) {
            output.failAuthorization(SubackReasonCode.QUOTA_EXCEEDED);
            return;
        }
        filters.add(filter);
        guard.authorizeSubscribe(input, output);
    }

    @Override
    public void onInboundUnsubscribe(UnsubscribeInboundInput input, UnsubscribeInboundOutput output) {
        visits.of(input.getConnectionInformation())
                .ifPresent(
                        visit -> input.getUnsubscribePacket().getTopicFilters().forEach(visit.filters()::remove));
    }

    @Override
    public void onInboundPublish(PublishInboundInput input, PublishInboundOutput output) {
        Caller caller = HiveMqGuard.caller(input.getConnectionInformation());
        String clientId = input.getClientInformation().getClientId();
        PublishPacket message = input.getPublishPacket();
        Verdict verdict = allowance.published(caller, clientId, message.getTopic());
        if (verdict == Verdict.FAR_OVER) {
            Services.clientService().disconnectClient(clientId);
        }
        if (verdict != Verdict.WITHIN
                || !allowance.mayPublish(caller, clientId, message.getTopic(), payload(message))) {
            // A client of MQTT 3 that is told of a refusal is disconnected.
            output.preventPublishDelivery(
                    input.getConnectionInformation().getMqttVersion() == MqttVersion.V_5
                            ? AckReasonCode.QUOTA_EXCEEDED
                            : AckReasonCode.SUCCESS);
        }
    }

    private static int size(PublishPacket message) {
        return payload(message).remaining();
    }

    private static ByteBuffer payload(PublishPacket message) {
        return message.getPayload().orElseGet(() -> ByteBuffer.allocate(0));
    }
}
