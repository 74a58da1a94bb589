package org.pickmeup.web.gateway;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.apache.tomcat.websocket.WsSession;
import org.pickmeup.web.broker.BrokerAddress;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/** Gives each browser that connects a TCP connection of its own to the broker. */
final class MqttGateway extends AbstractWebSocketHandler {

    private static final String BRIDGE = "bridge";
    private static final int DEFAULT_PORT = 1883;

    private final BrokerAddress broker;
    private final Duration sendTimeout;

    MqttGateway(BrokerAddress broker, Duration sendTimeout) {
        this.broker = broker;
        this.sendTimeout = sendTimeout;
    }

    /** So that a message need not fit into memory before its first byte goes on. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        var url = broker.url();
        var address = new InetSocketAddress(url.getHost(), url.getPort() < 0 ? DEFAULT_PORT : url.getPort());
        var browser = ((NativeWebSocketSession) session).getNativeSession(WsSession.class);
        var bridge = new Bridge(browser, sendTimeout);
        session.getAttributes().put(BRIDGE, bridge);
        bridge.connect(address);
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        bridge(session).toBroker(message.getPayload());
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws IOException {
        session.close(CloseStatus.NOT_ACCEPTABLE.withReason("MQTT is binary"));
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable exception) {
        // A browser that vanished: the close that follows says all there is to say.
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        bridge(session).browserLeft();
    }

    private static Bridge bridge(WebSocketSession session) {
        return (Bridge) session.getAttributes().get(BRIDGE);
    }
}
