package org.pickmeup.broker.hivemq;

import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.auth.SubscriptionAuthorizer;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthInput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthOutput;
import com.hivemq.extension.sdk.api.auth.parameter.SubscriptionAuthorizerInput;
import com.hivemq.extension.sdk.api.auth.parameter.SubscriptionAuthorizerOutput;
import com.hivemq.extension.sdk.api.client.parameter.ConnectionInformation;
import com.hivemq.extension.sdk.api.interceptor.publish.PublishInboundInterceptor;
import com.hivemq.extension.sdk.api.interceptor.publish.parameter.PublishInboundInput;
import com.hivemq.extension.sdk.api.interceptor.publish.parameter.PublishInboundOutput;
import com.hivemq.extension.sdk.api.packets.connect.ConnackReasonCode;
import com.hivemq.extension.sdk.api.packets.connect.ConnectPacket;
import com.hivemq.extension.sdk.api.packets.connect.WillPublishPacket;
import com.hivemq.extension.sdk.api.packets.general.MqttVersion;
import com.hivemq.extension.sdk.api.packets.publish.AckReasonCode;
import com.hivemq.extension.sdk.api.packets.publish.PublishPacket;
import com.hivemq.extension.sdk.api.packets.subscribe.SubackReasonCode;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.pickmeup.broker.access.Caller;
import org.pickmeup.broker.access.Gatekeeper;

/**
 * Puts HiveMQ's questions to the gatekeeper. Publishing is guarded by an interceptor because an authorizer that refuses
 * also disconnects a client of MQTT 3.
 */
class HiveMqGuard implements SimpleAuthenticator, SubscriptionAuthorizer, PublishInboundInterceptor {

    private static final String USERNAME = "username";

    private final Gatekeeper gatekeeper;

    HiveMqGuard(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    @Override
    public void onConnect(SimpleAuthInput input, SimpleAuthOutput output) {
        ConnectPacket connect = input.getConnectPacket();
        Optional<Caller> caller = gatekeeper.admit(
                connect.getClientId(),
                connect.getUserName().orElse(null),
                connect.getPassword().map(HiveMqGuard::bytes).orElse(null),
                connect.getWillPublish().map(WillPublishPacket::getTopic).orElse(null));
        if (caller.isEmpty()) {
            output.failAuthentication(ConnackReasonCode.NOT_AUTHORIZED);
            return;
        }
        input.getConnectionInformation()
                .getConnectionAttributeStore()
                .putAsString(USERNAME, connect.getUserName().orElse(""));
        output.authenticateSuccessfully();
    }

    @Override
    public void authorizeSubscribe(SubscriptionAuthorizerInput input, SubscriptionAuthorizerOutput output) {
        if (gatekeeper.maySubscribe(
                caller(input.getConnectionInformation()),
                input.getSubscription().getTopicFilter())) {
            output.authorizeSuccessfully();
        } else {
            output.failAuthorization(SubackReasonCode.NOT_AUTHORIZED);
        }
    }

    @Override
    public void onInboundPublish(PublishInboundInput input, PublishInboundOutput output) {
        ConnectionInformation connection = input.getConnectionInformation();
        PublishPacket publish = input.getPublishPacket();
        boolean passed = gatekeeper.mayPublish(
                caller(connection),
                publish.getTopic(),
                publish.getRetain(),
                publish.getPayload().orElseGet(() -> ByteBuffer.allocate(0)));
        if (!passed) {
            // A client of MQTT 3 that is told of a refusal is disconnected.
            output.preventPublishDelivery(
                    connection.getMqttVersion() == MqttVersion.V_5
                            ? AckReasonCode.NOT_AUTHORIZED
                            : AckReasonCode.SUCCESS);
        }
    }

    /** A connection that nobody admitted has no user name: the exception makes HiveMQ refuse what it asked for. */
    static Caller caller(ConnectionInformation connection) {
        return Caller.named(
                connection.getConnectionAttributeStore().getAsString(USERNAME).orElseThrow());
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
