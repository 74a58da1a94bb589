package org.pickmeup.web.gateway;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.websocket.WsSession;
import org.pickmeup.identity.Refusals;
import org.pickmeup.identity.limit.Connections;
import org.pickmeup.identity.limit.TrustedAddresses;
import org.pickmeup.web.broker.BrokerAddress;
import org.pickmeup.web.limit.WebLimits;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/** Gives each browser that connects a TCP connection of its own to the broker. */
final class MqttGateway extends AbstractWebSocketHandler implements AutoCloseable {

    private static final String BRIDGE = "bridge";
    private static final String SILENCE = "silence";
    private static final CloseStatus TOO_MANY = CloseStatus.POLICY_VIOLATION.withReason("Too many connections");
    private static final CloseStatus TOO_LATE = CloseStatus.POLICY_VIOLATION.withReason("Nothing was said");
    private static final int DEFAULT_PORT = 1883;

    private final BrokerAddress broker;
    private final Duration sendTimeout;
    private final Duration connectTimeout;
    private final Connections connections;
    private final Refusals refusals;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "gateway-timer"));

    MqttGateway(BrokerAddress broker, Duration sendTimeout, WebLimits limits, Refusals refusals) {
        this.broker = broker;
        this.sendTimeout = sendTimeout;
        this.connectTimeout = limits.http().connectTimeout();
        this.connections = new Connections(limits.http().connections(), new TrustedAddresses(limits.trusted()));
        this.refusals = refusals;
    }

    /** So that a message need not fit into memory before its first byte goes on. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        var from = GatewayConfiguration.address(session);
        if (!connections.open(from)) {
            refusals.add("gateway", "address", from.getHostAddress(), null);
            session.close(TOO_MANY);
            return;
        }
        var url = broker.url();
        var address = new InetSocketAddress(url.getHost(), url.getPort() < 0 ? DEFAULT_PORT : url.getPort());
        var browser = ((NativeWebSocketSession) session).getNativeSession(WsSession.class);
        var bridge = new Bridge(browser, sendTimeout);
        session.getAttributes().put(BRIDGE, bridge);
        bridge.connect(address);
        var silence = timer.schedule(() -> tooLate(session), connectTimeout.toMillis(), TimeUnit.MILLISECONDS);
        session.getAttributes().put(SILENCE, silence);
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        var bridge = bridge(session);
        if (bridge != null) {
            endSilence(session);
            bridge.toBroker(message.getPayload());
        }
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
        var bridge = bridge(session);
        if (bridge != null) {
            connections.close(GatewayConfiguration.address(session));
            endSilence(session);
            bridge.browserLeft();
        }
    }

    private void tooLate(WebSocketSession session) {
        if (!session.isOpen()) {
            return; // closed in the moment that it was opened
        }
        refusals.add("gateway", "silent", GatewayConfiguration.address(session).getHostAddress(), null);
        try {
            session.close(TOO_LATE);
        } catch (IOException e) {
            // It is gone already.
        }
    }

    private static void endSilence(WebSocketSession session) {
        if (session.getAttributes().remove(SILENCE) instanceof Future<?> silence) {
            silence.cancel(false);
        }
    }

    /** How many browsers are connected. */
    int browsers() {
        return connections.all();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** None where there was one connection too many. */
    private static Bridge bridge(WebSocketSession session) {
        return (Bridge) session.getAttributes().get(BRIDGE);
    }
}
