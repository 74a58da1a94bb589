package org.pickmeup.broker.hivemq;

import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.client.parameter.Listener;
import com.hivemq.extension.sdk.api.client.parameter.ServerInformation;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import org.pickmeup.broker.BrokerEngine.Listeners;
import org.pickmeup.broker.access.Gatekeeper;

/** What HiveMQ runs of ours. It starts this before it opens its listeners. */
class HiveMqExtension implements ExtensionMain {

    private final HiveMqGuard guard;
    private ServerInformation server;

    HiveMqExtension(Gatekeeper gatekeeper) {
        this.guard = new HiveMqGuard(gatekeeper);
    }

    @Override
    public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
        server = input.getServerInformation();
        Services.securityRegistry().setAuthenticatorProvider(provider -> guard);
        Services.securityRegistry().setAuthorizerProvider(provider -> guard);
        Services.initializerRegistry()
                .setClientInitializer((client, context) -> context.addPublishInboundInterceptor(guard));
    }

    @Override
    public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {
        // It holds nothing.
    }

    /** The ports that HiveMQ has bound; known once it has started. */
    Listeners listeners() {
        return new Listeners(port(HiveMqConfiguration.TCP), port(HiveMqConfiguration.WEBSOCKET));
    }

    private int port(String name) {
        return server.getListener().stream()
                .filter(listener -> listener.getName().equals(name))
                .mapToInt(Listener::getPort)
                .findFirst()
                .orElseThrow();
    }
}
