package org.pickmeup.backend.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.pickmeup.backend.wire.Connector.Connection;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Qos;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.Payloads;
import org.pickmeup.protocol.message.Presence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Listens to everything that PickMeUp says, tells that the backend is here, and comes back by itself whenever the
 * connection is lost.
 */
@Component("backendListener")
class Listener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Listener.class);

    private static final String ID = "backend";

    /** Between two attempts: short enough that nobody notices, long enough to be no load. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** While the database fails, each connection is given up over its first message: no need to do that twice a second. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private static final Duration HARDLY_CONNECTED = Duration.ofSeconds(2);

    private static final byte[] NOTHING = new byte[0];
    private static final int REFUSED = 0x80;

    private final Connector connector;
    private final Dispatcher dispatcher;
    private final Hearing hearing;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private volatile Thread thread;
    private Duration pause = PAUSE;
    private String problem;

    Listener(
            Connector connector,
            Dispatcher dispatcher,
            Hearing hearing,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.connector = connector;
        this.dispatcher = dispatcher;
        this.hearing = hearing;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** After the outbox, which has to carry what listening leads to. */
    @Override
    public int getPhase() {
        return 1;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public void start() {
        thread = new Thread(this::listen, "pickmeup-backend-listener");
        thread.start();
    }

    @Override
    public void stop() {
        Thread stopping = thread;
        thread = null;
        stopping.interrupt();
        try {
            stopping.join(2 * Connector.TIMEOUT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try {
            while (isRunning()) {
                listenOrSayWhyNot();
                Thread.sleep(pause.toMillis());
            }
        } catch (InterruptedException e) {
            // That is how stop() ends the waiting.
        }
    }

    private void listenOrSayWhyNot() throws InterruptedException {
        try {
            listenUntilLost();
        } catch (MqttException | IllegalStateException | DataAccessException | TransactionException e) {
            if (isRunning() && !e.toString().equals(problem)) {
                problem = e.toString();
                log.warn("Cannot listen, trying until it works: {}", problem);
            }
        }
    }

    private void listenUntilLost() throws MqttException, InterruptedException {
        CountDownLatch lost = new CountDownLatch(1);
        Connection connection = connector.connect(ID, session(), it -> new Delivery(it, dispatcher, lost));
        MqttAsyncClient client = connection.client();
        try {
            transaction.executeWithoutResult(status -> events.publishEvent(new Listening(connection.remembered())));
            subscribe(client);
            tellPresence(client, Payloads.write(new Presence("PickMeUp", clock.instant(), null, clock.instant())));
            hearing.begins(clock.instant());
            problem = null;
            log.info("Listening to {} at {}", Topic.EVERYTHING, client.getServerURI());
            Instant connected = clock.instant();
            lost.await();
            boolean hardly = connected.plus(HARDLY_CONNECTED).isAfter(clock.instant());
            pause = hardly ? longer(pause) : PAUSE;
        } finally {
            hearing.ends(clock.instant());
            leave(client);
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /** The broker keeps this session while the backend is away, and clears its presence when it is lost. */
    private static MqttConnectOptions session() {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setCleanSession(false);
        options.setWill(
                Topic.backend().toString(), NOTHING, Channel.BACKEND.qos().level(), true);
        return options;
    }

    private static void subscribe(MqttAsyncClient client) throws MqttException {
        IMqttToken subscription = client.subscribe(Topic.EVERYTHING, Qos.AT_LEAST_ONCE.level());
        subscription.waitForCompletion(Connector.TIMEOUT.toMillis());
        if (subscription.getGrantedQos()[0] == REFUSED) {
            throw new IllegalStateException("it refuses the subscription to " + Topic.EVERYTHING);
        }
    }

    private static void tellPresence(MqttAsyncClient client, byte[] payload) throws MqttException {
        client.publish(
                        Topic.backend().toString(),
                        payload,
                        Channel.BACKEND.qos().level(),
                        true)
                .waitForCompletion(Connector.TIMEOUT.toMillis());
    }

    private void leave(MqttAsyncClient client) throws MqttException {
        try {
            if (!isRunning() && client.isConnected()) {
                tellPresence(client, NOTHING);
            }
        } finally {
            connector.close(client);
        }
    }
}
