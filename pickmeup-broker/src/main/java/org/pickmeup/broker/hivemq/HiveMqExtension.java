package org.pickmeup.broker.hivemq;

import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.client.parameter.Listener;
import com.hivemq.extension.sdk.api.client.parameter.ServerInformation;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import org.pickmeup.broker.BrokerEngine.Listeners;

/** Asks PickMeUp who may connect, publish and subscribe. HiveMQ starts it before it opens its listeners. */
class HiveMqExtension implements ExtensionMain {

    private ServerInformation server;

    @Override
    public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
        server = input.getServerInformation();
        Services.securityRegistry().setAuthenticatorProvider(provider ->
                (SimpleAuthenticator) (in, out) -> out.authenticateSuccessfully());
    }

    @Override
    public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {
        // Nothing to give back.
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
