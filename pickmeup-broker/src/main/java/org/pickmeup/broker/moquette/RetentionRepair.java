package org.pickmeup.broker.moquette;

import io.moquette.broker.Server;
import io.moquette.interception.AbstractInterceptHandler;
import io.moquette.interception.messages.InterceptConnectMessage;
import io.moquette.interception.messages.InterceptConnectionLostMessage;
import io.moquette.interception.messages.InterceptDisconnectMessage;
import io.moquette.interception.messages.InterceptPublishMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pickmeup.broker.access.Caller;
import org.pickmeup.broker.access.Gatekeeper;

/**
 * Retains what Moquette does not: messages of QoS 0, which it takes for an order to forget, and last wills. Each is
 * published a second time at QoS 1, so subscribers see it twice.
 */
class RetentionRepair extends AbstractInterceptHandler {

    private final Server server;
    private final Gatekeeper gatekeeper;
    private final Map<String, Will> wills = new ConcurrentHashMap<>();

    private record Will(String topic, byte[] payload) {}

    RetentionRepair(Server server, Gatekeeper gatekeeper) {
        this.server = server;
        this.gatekeeper = gatekeeper;
    }

    @Override
    public String getID() {
        return "retention";
    }

    @Override
    public void onPublish(InterceptPublishMessage message) {
        try {
            ByteBuf payload = message.getPayload();
            if (message.isRetainFlag() && message.getQos() == MqttQoS.AT_MOST_ONCE && payload.isReadable()) {
                retain(message.getTopicName(), Unpooled.copiedBuffer(payload));
            }
        } finally {
            super.onPublish(message);
        }
    }

    @Override
    public void onConnect(InterceptConnectMessage message) {
        if (message.isWillFlag()
                && message.isWillRetain()
                && gatekeeper.mayLeaveWill(Caller.named(message.getUsername()), message.getWillTopic())) {
            wills.put(message.getClientID(), new Will(message.getWillTopic(), message.getWillMessage()));
        } else {
            wills.remove(message.getClientID());
        }
    }

    @Override
    public void onDisconnect(InterceptDisconnectMessage message) {
        wills.remove(message.getClientID());
    }

    @Override
    public void onConnectionLost(InterceptConnectionLostMessage message) {
        Will will = wills.remove(message.getClientID());
        if (will != null) {
            retain(will.topic(), Unpooled.wrappedBuffer(will.payload()));
        }
    }

    @Override
    public void onSessionLoopError(Throwable error) {
        // For SessionThreads to hear.
    }

    private void retain(String topic, ByteBuf payload) {
        server.internalPublish(
                MqttMessageBuilders.publish()
                        .topicName(topic)
                        .qos(MqttQoS.AT_LEAST_ONCE)
                        .retained(true)
                        .payload(payload)
                        .build(),
                getID());
    }
}
