package org.pickmeup.broker.moquette;

import io.moquette.broker.ClientDescriptor;
import io.moquette.broker.Server;
import io.moquette.interception.AbstractInterceptHandler;
import io.moquette.interception.messages.InterceptConnectMessage;
import io.moquette.interception.messages.InterceptConnectionLostMessage;
import io.moquette.interception.messages.InterceptDisconnectMessage;
import io.moquette.interception.messages.InterceptSubscribeMessage;
import io.moquette.interception.messages.InterceptUnsubscribeMessage;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pickmeup.broker.access.Caller;
import org.pickmeup.broker.limit.Allowance;

/** Moquette asks nobody about connections and numbers of subscriptions, but tells of them: who has too many is thrown out. */
class MoquetteLimits extends AbstractInterceptHandler {

    private final Server server;
    private final Allowance allowance;
    private final Map<String, InetAddress> addresses = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> filters = new ConcurrentHashMap<>();

    MoquetteLimits(Server server, Allowance allowance) {
        this.server = server;
        this.allowance = allowance;
    }

    @Override
    public String getID() {
        return "limits";
    }

    @Override
    public void onConnect(InterceptConnectMessage message) {
        String clientId = message.getClientID();
        gone(clientId);
        server.listConnectedClients().stream()
                .filter(client -> client.getClientID().equals(clientId))
                .findFirst()
                .ifPresent(client -> {
                    if (allowance.mayConnect(clientId, address(client))) {
                        addresses.put(clientId, address(client));
                    } else {
                        server.disconnectClient(clientId);
                    }
                });
    }

    @Override
    public void onDisconnect(InterceptDisconnectMessage message) {
        gone(message.getClientID());
    }

    @Override
    public void onConnectionLost(InterceptConnectionLostMessage message) {
        gone(message.getClientID());
    }

    /** Those of a stopped server have left as well, though nobody tells of each. */
    void everybodyIsGone() {
        addresses.keySet().forEach(this::gone);
    }

    private void gone(String clientId) {
        filters.remove(clientId);
        InetAddress address = addresses.remove(clientId);
        if (address != null) {
            allowance.disconnected(address);
        }
    }

    @Override
    public void onSubscribe(InterceptSubscribeMessage message) {
        String clientId = message.getClientID();
        Set<String> already = filters.computeIfAbsent(clientId, client -> ConcurrentHashMap.newKeySet());
        if (!allowance.maySubscribe(
                Caller.named(message.getUsername()), clientId, message.getTopicFilter(), already.size())) {
            server.disconnectClient(clientId);
            return;
        }
        already.add(message.getTopicFilter());
    }

    /** How many a client has. */
    int subscriptions(String clientId) {
        return filters.getOrDefault(clientId, Set.of()).size();
    }

    @Override
    public void onUnsubscribe(InterceptUnsubscribeMessage message) {
        Set<String> known = filters.get(message.getClientID());
        if (known != null) {
            known.remove(message.getTopicFilter());
        }
    }

    @Override
    public void onSessionLoopError(Throwable error) {
        // For SessionThreads to hear.
    }

    private static InetAddress address(ClientDescriptor client) {
        try {
            return InetAddress.getByName(client.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("'%s' is no address".formatted(client.getAddress()), e);
        }
    }
}
