package org.pickmeup.broker;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.pickmeup.broker.BrokerEngine.Listeners;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Runs the engine from before the first MQTT client of this process starts until after the last one has stopped, and
 * publishes the ports it listens on as {@code local.mqtt.port} and {@code local.mqtt.websocket-port}.
 */
class BrokerLifecycle implements SmartLifecycle {

    /** Clients of this process start in phase 0 or later. */
    static final int PHASE = -1000;

    private static final Logger log = LoggerFactory.getLogger(BrokerLifecycle.class);

    private final Optional<BrokerEngine> engine;
    private final BrokerProperties.Broker properties;
    private final ConfigurableEnvironment environment;
    private volatile Listeners listeners;
    private volatile boolean running;

    BrokerLifecycle(
            Optional<BrokerEngine> engine, BrokerProperties.Broker properties, ConfigurableEnvironment environment) {
        this.engine = engine;
        this.properties = properties;
        this.environment = environment;
    }

    @Override
    public synchronized void start() {
        if (engine.isEmpty()) {
            log.info("No broker of its own: the one at {} is used", properties.address());
            return;
        }
        startEngine();
        running = true;
    }

    private void startEngine() {
        listeners = engine.get().start();
        environment.getPropertySources().addFirst(new MapPropertySource("mqtt.ports", ports(listeners)));
        log.info(
                "Broker {} listens for MQTT on port {} and for WebSocket on port {}, path /mqtt",
                properties.engine().label(),
                listeners.mqtt(),
                listeners.webSocket());
        if (listeners.tls() != null) {
            log.info("Broker listens for MQTT over TLS on port {}", listeners.tls());
        }
    }

    private static Map<String, Object> ports(Listeners listeners) {
        Map<String, Object> ports = new HashMap<>();
        ports.put("local.mqtt.port", listeners.mqtt());
        ports.put("local.mqtt.websocket-port", listeners.webSocket());
        if (listeners.tls() != null) {
            ports.put("local.mqtt.tls-port", listeners.tls());
        }
        return ports;
    }

    @Override
    public synchronized void stop() {
        running = false;
        stopEngine();
    }

    private void stopEngine() {
        listeners = null;
        engine.ifPresent(BrokerEngine::stop);
    }

    /** Also while its plug is pulled. */
    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops the engine for a while. */
    synchronized void unplug() {
        if (running) {
            stopEngine();
        }
    }

    /** Starts the engine again, unless the process has ended meanwhile. */
    synchronized void plugIn() {
        if (running && listeners == null) {
            startEngine();
        }
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /** Where the engine listens, or null while it does not run. */
    Listeners listeners() {
        return listeners;
    }
}
