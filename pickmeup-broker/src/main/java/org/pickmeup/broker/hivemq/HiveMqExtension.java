package org.pickmeup.broker.hivemq;

import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.client.parameter.Listener;
import com.hivemq.extension.sdk.api.client.parameter.ServerInformation;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import com.hivemq.extension.sdk.api.services.session.ClientService;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.pickmeup.broker.BrokerEngine.Client;
import org.pickmeup.broker.BrokerEngine.Listeners;
import org.pickmeup.broker.access.Gatekeeper;
import org.pickmeup.broker.limit.Allowance;

/** What HiveMQ runs of ours. It starts this before it opens its listeners. */
class HiveMqExtension implements ExtensionMain {

    private final HiveMqGuard guard;
    private final HiveMqLimits limits;
    private final HiveMqMemory memory;
    private final HiveMqVisits visits;
    private ServerInformation server;
    private ClientService clients;

    HiveMqExtension(Gatekeeper gatekeeper, Allowance allowance, Clock clock) {
        this.visits = new HiveMqVisits(clock);
        this.guard = new HiveMqGuard(gatekeeper);
        this.limits = new HiveMqLimits(guard, allowance, visits);
        this.memory = new HiveMqMemory(gatekeeper, new HiveMqLostWills(visits, gatekeeper.isOpen(), clock));
    }

    @Override
    public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
        server = input.getServerInformation();
        clients = Services.clientService();
        Services.securityRegistry().setAuthenticatorProvider(provider -> limits);
        Services.securityRegistry().setAuthorizerProvider(provider -> limits);
        Services.eventRegistry().setClientLifecycleEventListener(provider -> limits);
        Services.initializerRegistry().setClientInitializer((client, context) -> {
            context.addPublishInboundInterceptor(limits);
            context.addPublishInboundInterceptor(guard);
            context.addUnsubscribeInboundInterceptor(limits);
        });
        memory.recall();
    }

    @Override
    public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {
        // By now HiveMQ does nothing any more that one could wait for.
    }

    /** Returns when it is known how rides stood before the start. */
    void awaitMemory() {
        memory.awaitReading();
    }

    /** Ends what is under way; before HiveMQ is told to stop. */
    void close() {
        memory.close();
    }

    /** Those who are connected. */
    List<Client> clients() {
        return visits.clients();
    }

    /** Whether somebody of that client id was connected, and is no more. */
    CompletableFuture<Boolean> disconnect(String clientId) {
        return clients.disconnectClient(clientId);
    }

    /** The ports that HiveMQ has bound; known once it has started. */
    Listeners listeners() {
        return new Listeners(
                port(HiveMqConfiguration.TCP).orElseThrow(),
                port(HiveMqConfiguration.WEBSOCKET).orElseThrow(),
                port(HiveMqConfiguration.TLS).orElse(null));
    }

    private Optional<Integer> port(String name) {
        return server.getListener().stream()
                .filter(listener -> listener.getName().equals(name))
                .map(Listener::getPort)
                .findFirst();
    }
}
