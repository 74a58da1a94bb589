package org.pickmeup.broker.moquette;

import io.moquette.BrokerConstants;
import io.moquette.broker.Server;
import io.moquette.broker.config.IConfig;
import io.moquette.broker.config.MemoryConfig;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.pickmeup.broker.BrokerEngine;
import org.pickmeup.broker.BrokerProperties;
import org.pickmeup.broker.BrokerProperties.Broker;
import org.pickmeup.broker.BrokerProperties.Persistence;
import org.pickmeup.broker.BrokerStartException;
import org.pickmeup.broker.ListeningPorts;
import org.pickmeup.broker.access.Gatekeeper;
import org.pickmeup.broker.limit.Allowance;
import org.pickmeup.broker.limit.BrokerLimits;
import org.pickmeup.broker.tls.TlsListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Runs Moquette inside this JVM. A few of its threads serve all clients, and there are packets that end one of them; whom it
 * served would wait for ever. So Moquette is then started anew at the same ports: everybody is cut off and comes back.
 */
@Component
@ConditionalOnProperty(name = "pickmeup.broker.engine", havingValue = "moquette")
class MoquetteEngine implements BrokerEngine {

    private static final Logger log = LoggerFactory.getLogger(MoquetteEngine.class);

    private final BrokerProperties properties;
    private final Gatekeeper gatekeeper;
    private final BrokerLimits limits;
    private final Allowance allowance;
    private final TlsListener tls;
    private volatile Server server;
    private volatile MoquetteLimits visitors;

    MoquetteEngine(
            BrokerProperties properties,
            Gatekeeper gatekeeper,
            BrokerLimits limits,
            Allowance allowance,
            TlsListener tls) {
        this.properties = properties;
        this.gatekeeper = gatekeeper;
        this.limits = limits;
        this.allowance = allowance;
        this.tls = tls;
    }

    @Override
    public synchronized Listeners start() {
        Broker broker = properties.broker();
        ListeningPorts.check(broker, tls);
        // Moquette does not tell which ports it got, or too late.
        Listeners listeners = new Listeners(
                broker.port() == 0 ? ListeningPorts.free() : broker.port(),
                broker.websocketPort() == 0 ? ListeningPorts.free() : broker.websocketPort(),
                tlsPort());
        start(listeners);
        return listeners;
    }

    private void start(Listeners listeners) {
        Path folder = properties.brokerDir().resolve("moquette");
        Server starting = new Server();
        MoquetteGuard guard = new MoquetteGuard(gatekeeper, starting, allowance);
        visitors = new MoquetteLimits(starting, allowance);
        try {
            starting.startServer(
                    configuration(properties.broker(), listeners, folder),
                    List.of(
                            new RetentionRepair(starting, gatekeeper),
                            visitors,
                            new SessionThreads(error -> startAnewSoon(starting, listeners, error))),
                    this::sslContext,
                    guard,
                    guard);
        } catch (IOException | RuntimeException e) {
            starting.stopServer();
            throw new BrokerStartException(
                    "The broker cannot start: %s".formatted(e.getMessage()),
                    "See that no other broker uses the folder %s, or set pickmeup.data-dir.".formatted(folder),
                    e);
        }
        server = starting;
    }

    /** On a thread of its own: the one that tells of it is waited for when the server stops. */
    private void startAnewSoon(Server broken, Listeners listeners, Throwable error) {
        Thread thread = new Thread(() -> startAnew(broken, listeners, error), "moquette-start-anew");
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized void startAnew(Server broken, Listeners listeners, Throwable error) {
        if (server != broken) {
            return;
        }
        log.warn(
                "A client has ended a thread of Moquette, which is started anew: {}",
                NestedExceptionUtils.getMostSpecificCause(error).toString());
        stop();
        try {
            start(listeners);
        } catch (BrokerStartException e) {
            log.error("{}. Nobody can connect until PickMeUp is started again.", e.getMessage(), e);
        }
    }

    private Integer tlsPort() {
        if (!tls.isOn()) {
            return null;
        }
        return tls.port() == 0 ? ListeningPorts.free() : tls.port();
    }

    private SslContext sslContext() {
        try {
            return SslContextBuilder.forServer(tls.bundle().getManagers().getKeyManagerFactory())
                    .build();
        } catch (SSLException e) {
            throw new BrokerStartException(
                    "The broker cannot offer TLS: %s".formatted(e.getMessage()),
                    "See that the certificate of pickmeup.tls is one with its key.",
                    e);
        }
    }

    private IConfig configuration(Broker broker, Listeners listeners, Path folder) {
        IConfig config = new MemoryConfig(new Properties());
        config.setProperty(IConfig.HOST_PROPERTY_NAME, broker.host());
        config.setProperty(IConfig.PORT_PROPERTY_NAME, Integer.toString(listeners.mqtt()));
        config.setProperty(IConfig.WEB_SOCKET_PORT_PROPERTY_NAME, Integer.toString(listeners.webSocket()));
        if (listeners.tls() != null) {
            config.setProperty(IConfig.SSL_PORT_PROPERTY_NAME, Integer.toString(listeners.tls()));
        }
        config.setProperty(IConfig.WEB_SOCKET_PATH_PROPERTY_NAME, "/mqtt");
        config.setProperty(IConfig.ENABLE_TELEMETRY_NAME, "false");
        config.setProperty(
                IConfig.ALLOW_ANONYMOUS_PROPERTY_NAME,
                Boolean.toString(properties.security().open()));
        String packetBytes = Integer.toString(PACKET_BYTES);
        config.setProperty(IConfig.NETTY_MAX_BYTES_PROPERTY_NAME, packetBytes);
        config.setProperty(BrokerConstants.WEB_SOCKET_MAX_FRAME_SIZE_PROPERTY_NAME, packetBytes);
        config.setProperty(IConfig.SESSION_QUEUE_SIZE, Integer.toString(QUEUED_MESSAGES));
        config.setProperty(BrokerConstants.IMMEDIATE_BUFFER_FLUSH_PROPERTY_NAME, "true");
        config.setProperty(
                IConfig.PERSISTENCE_ENABLED_PROPERTY_NAME, Boolean.toString(broker.persistence() == Persistence.FILE));
        config.setProperty(IConfig.DATA_PATH_PROPERTY_NAME, folder.toString());
        config.setProperty(
                BrokerConstants.NETTY_CHANNEL_TIMEOUT_SECONDS_PROPERTY_NAME,
                Long.toString(limits.mqtt().connectTimeout().toSeconds()));
        config.setProperty(IConfig.PERSISTENT_QUEUE_TYPE_PROPERTY_NAME, "segmented");
        config.setProperty(BrokerConstants.AUTOSAVE_INTERVAL_PROPERTY_NAME, "1");
        return config;
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.stopServer();
            server = null;
            visitors.everybodyIsGone();
        }
    }

    /** Moquette tells neither who they are nor since when. */
    @Override
    public List<Client> clients() {
        Server running = server;
        return running == null
                ? List.of()
                : running.listConnectedClients().stream()
                        .map(client -> new Client(
                                client.getClientID(),
                                null,
                                client.getAddress(),
                                null,
                                visitors.subscriptions(client.getClientID())))
                        .toList();
    }

    @Override
    public boolean disconnect(String clientId) {
        Server running = server;
        return running != null
                && clients().stream().map(Client::clientId).anyMatch(clientId::equals)
                && running.disconnectClient(clientId);
    }

    @Override
    public int connectedClients() {
        Server running = server;
        return running == null ? 0 : running.listConnectedClients().size();
    }
}
