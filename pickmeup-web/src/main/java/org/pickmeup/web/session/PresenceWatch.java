package org.pickmeup.web.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.IMqttMessageListener;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.pickmeup.identity.Identity;
import org.pickmeup.identity.Kind;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.MalformedMessageException;
import org.pickmeup.protocol.message.Payloads;
import org.pickmeup.protocol.message.Presence;
import org.pickmeup.protocol.socket.PlainTopicSockets;
import org.pickmeup.web.broker.BrokerAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Follows on the broker who is present. While the broker is away it tries quietly to get back to it. */
final class PresenceWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PresenceWatch.class);

    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(15);

    private final BrokerAddress broker;
    private final SessionTokens tokens;
    private final Names names;
    private final Clock clock;
    private final String instance = UUID.randomUUID().toString().substring(0, 8);

    private ScheduledExecutorService thread;
    private MqttClient client;

    PresenceWatch(BrokerAddress broker, SessionTokens tokens, Names names, Clock clock) {
        this.broker = broker;
        this.tokens = tokens;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "presence-watch"));
        thread.scheduleWithFixedDelay(this::connect, 0, RETRY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (!isRunning()) {
            return;
        }
        thread.execute(this::leave);
        thread.shutdown();
        try {
            thread.awaitTermination(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null && !thread.isShutdown();
    }

    /** After the broker where that is in this process, and gone before it stops. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void connect() {
        if (client != null && client.isConnected()) {
            return;
        }
        leave();
        try {
            var identity = Identity.service(Kind.WEB, instance, clock.instant().plus(TOKEN_LIFETIME));
            client = new MqttClient(broker.url().toString(), identity.clientId(), new MemoryPersistence());
            client.setTimeToWait(TIMEOUT.toMillis());
            client.connect(options(identity));
            names.forgetWhoIsPresent();
            for (var role : Role.values()) {
                var presence = Channel.PRESENCE;
                client.subscribe(
                        presence.filter(role), presence.qos().level(), (IMqttMessageListener) this::presenceChanged);
            }
            log.debug("Following who is present at {}", broker.url());
        } catch (MqttException | RuntimeException e) {
            log.debug("The broker is not to be reached; only the names given out here are known to be in use", e);
            leave();
        }
    }

    private MqttConnectOptions options(Identity identity) {
        var options = new MqttConnectOptions();
        options.setUserName(identity.username());
        options.setPassword(tokens.issue(identity).toCharArray());
        options.setConnectionTimeout((int) TIMEOUT.toSeconds());
        PlainTopicSockets.of(broker.url().toString()).ifPresent(options::setSocketFactory);
        return options;
    }

    private void presenceChanged(String topic, MqttMessage message) {
        Topic.parse(topic).ifPresent(presence -> {
            if (message.getPayload().length == 0) {
                names.disappeared(presence.person());
            } else {
                names.appeared(presence.person(), connectionTime(presence, message.getPayload()));
            }
        });
    }

    /** Whatever somebody says to be present, they are. */
    private static Instant connectionTime(Topic topic, byte[] payload) {
        try {
            return Payloads.read(topic, payload) instanceof Presence presence
                    ? presence.connectionTime()
                    : Instant.EPOCH;
        } catch (MalformedMessageException e) {
            return Instant.EPOCH;
        }
    }

    private void leave() {
        if (client == null) {
            return;
        }
        try {
            if (client.isConnected()) {
                // Not forcibly: Paho then waits its whole time-out for an answer that MQTT does not have.
                client.disconnect(0);
            }
            client.close(true);
        } catch (MqttException e) {
            log.debug("The connection to the broker was lost while it was being closed", e);
        }
        client = null;
    }
}
