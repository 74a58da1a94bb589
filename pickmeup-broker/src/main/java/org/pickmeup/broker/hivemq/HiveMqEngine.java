package org.pickmeup.broker.hivemq;

import com.hivemq.configuration.service.InternalConfigurations;
import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.embedded.EmbeddedHiveMQ;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.pickmeup.broker.BrokerEngine;
import org.pickmeup.broker.BrokerProperties;
import org.pickmeup.broker.BrokerStartException;
import org.pickmeup.broker.ListeningPorts;
import org.pickmeup.broker.access.Gatekeeper;
import org.pickmeup.broker.limit.Allowance;
import org.pickmeup.broker.limit.BrokerLimits;
import org.pickmeup.broker.tls.TlsListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Runs HiveMQ Community Edition inside this JVM. */
@Component
@ConditionalOnProperty(name = "pickmeup.broker.engine", havingValue = "hivemq", matchIfMissing = true)
class HiveMqEngine implements BrokerEngine {

    private static final Logger log = LoggerFactory.getLogger(HiveMqEngine.class);

    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(5);
    private static final String CONNECTIONS = "com.hivemq.networking.connections.current";

    private final BrokerProperties properties;
    private final Gatekeeper gatekeeper;
    private final BrokerLimits limits;
    private final Allowance allowance;
    private final TlsListener tls;
    private final Clock clock;
    private volatile EmbeddedHiveMQ hiveMq;
    private volatile HiveMqExtension extension;

    HiveMqEngine(
            BrokerProperties properties,
            Gatekeeper gatekeeper,
            BrokerLimits limits,
            Allowance allowance,
            TlsListener tls,
            Clock clock) {
        this.properties = properties;
        this.gatekeeper = gatekeeper;
        this.limits = limits;
        this.allowance = allowance;
        this.tls = tls;
        this.clock = clock;
    }

    @Override
    public Listeners start() {
        ListeningPorts.check(properties.broker(), tls);
        HiveMqConfiguration configuration =
                new HiveMqConfiguration(properties.brokerDir().resolve("hivemq"));
        extension = new HiveMqExtension(gatekeeper, allowance, clock);
        // HiveMQ takes the whole JVM's handler for uncaught exceptions, and ends the JVM in it.
        Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
        try {
            configuration.write(properties.broker(), limits.mqtt().connectTimeout(), tls);
            hiveMq = EmbeddedHiveMQ.builder()
                    .withConfigurationFolder(configuration.conf())
                    .withDataFolder(configuration.data())
                    .withExtensionsFolder(configuration.extensions())
                    .withEmbeddedExtension(EmbeddedExtension.builder()
                            .withId("pickmeup")
                            .withName("PickMeUp")
                            .withVersion("1")
                            .withExtensionMain(extension)
                            .build())
                    .withoutLoggingBootstrap()
                    .build();
            // Nobody is let in when the extension that decides who is has failed.
            InternalConfigurations.AUTH_DENY_UNAUTHENTICATED_CONNECTIONS.set(true);
            hiveMq.start().get();
            extension.awaitMemory();
            return extension.listeners();
        } catch (ExecutionException e) {
            stop();
            throw new BrokerStartException(
                    "The broker cannot start: %s".formatted(e.getCause().getMessage()),
                    "See that no other broker uses the folder %s, or set pickmeup.data-dir."
                            .formatted(configuration.home()),
                    e);
        } catch (IOException e) {
            throw new BrokerStartException(
                    "The broker cannot write its configuration: %s".formatted(e),
                    "Set pickmeup.data-dir to a folder that can be written.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the broker started", e);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(handler);
        }
    }

    @Override
    public void stop() {
        if (hiveMq == null) {
            return;
        }
        try {
            extension.close();
            hiveMq.close();
        } catch (ExecutionException e) {
            log.warn("The broker did not stop cleanly", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            hiveMq = null;
        }
    }

    @Override
    public List<Client> clients() {
        return hiveMq == null ? List.of() : extension.clients();
    }

    @Override
    public boolean disconnect(String clientId) {
        return hiveMq != null
                && extension
                        .disconnect(clientId)
                        .completeOnTimeout(false, LONGEST_FAREWELL.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
    }

    @Override
    public int connectedClients() {
        return (int) metric(CONNECTIONS).orElse(0);
    }

    @Override
    public OptionalDouble figure(Figure figure) {
        return metric(HiveMqFigures.name(figure));
    }

    private OptionalDouble metric(String name) {
        EmbeddedHiveMQ running = hiveMq;
        return running == null ? OptionalDouble.empty() : HiveMqFigures.read(running.getMetricRegistry(), name);
    }
}
