package org.pickmeup.simulator.connection;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.protocol.Topic;
import org.pickmeup.protocol.message.MalformedMessageException;
import org.pickmeup.protocol.message.Message;
import org.pickmeup.protocol.message.Payloads;
import org.pickmeup.simulator.person.Behaviour;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Somebody with a session and a connection. Joins as soon as web server and broker let it in, and comes back by itself
 * when the connection is lost.
 */
final class Participant implements MqttWire.Listener, Scene.Phone {

    private static final Logger log = LoggerFactory.getLogger(Participant.class);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(2);
    private static final Duration RENEW_BEFORE_EXPIRY = Duration.ofMinutes(1);

    private final Role role;
    private final String name;
    private final Scene scene;
    private final Scene.Birth birth;
    private volatile Session session;
    private volatile MqttWire wire;
    private Behaviour person;

    Participant(Role role, String name, Scene scene, Scene.Birth birth) {
        this.role = role;
        this.name = name;
        this.scene = scene;
        this.birth = birth;
    }

    /** Joins, now or when that becomes possible. Runs on the connecting thread. */
    void join() {
        try {
            openSession();
            wire.connect(session);
            live(person::connected);
        } catch (IOException | MqttException e) {
            log.debug("{} cannot join yet: {}", name, e.getMessage());
            joinLater();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void openSession() throws IOException, InterruptedException, MqttException {
        if (session == null) {
            session = scene.web().open(role, name);
            Person self = new Person(role, session.id());
            wire = new MqttWire(scene.brokerUrl(), self, session, scene.traffic(), this);
            person = birth.person(self, wire);
            long tick = scene.tick().toMillis();
            scene.life().scheduleAtFixedRate(guarded(this::tick), tick, tick, TimeUnit.MILLISECONDS);
            renewLater();
        } else if (session.expiresAt()
                .minus(RENEW_BEFORE_EXPIRY)
                .isBefore(scene.clock().instant())) {
            session = scene.web().renew(role, session);
        }
    }

    /** Long before it is needed: nobody comes back with a token that has been no good for half a day. */
    private void renewLater() {
        Duration left = Duration.between(scene.clock().instant(), session.expiresAt());
        long pause = Math.max(left.toMillis() * 2 / 3, TRY_AGAIN_AFTER.toMillis());
        scene.connecting().schedule(this::renew, pause, TimeUnit.MILLISECONDS);
    }

    private void renew() {
        try {
            session = scene.web().renew(role, session);
        } catch (IOException e) {
            log.debug("{} cannot renew its session yet: {}", name, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        renewLater();
    }

    private void joinLater() {
        scene.connecting().schedule(this::join, TRY_AGAIN_AFTER.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tick() {
        if (wire.isConnected()) {
            person.tick();
        }
    }

    @Override
    public void arrived(Topic topic, byte[] payload, boolean retained) {
        scene.traffic().hear();
        if (payload.length == 0) {
            live(() -> person.cleared(topic));
            return;
        }
        try {
            Message message = Payloads.read(topic, payload);
            if (!retained) {
                scene.traffic().hear(message, scene.clock().instant());
            }
            live(() -> person.received(topic, message));
        } catch (MalformedMessageException e) {
            log.debug("{} does not understand: {}", name, e.getMessage());
        }
    }

    private void live(Runnable moment) {
        scene.life().execute(guarded(moment));
    }

    /** One bad moment of one person must end neither this life nor the others. */
    private Runnable guarded(Runnable moment) {
        return () -> {
            try {
                moment.run();
            } catch (RuntimeException e) {
                log.error("{} stumbles", name, e);
            }
        };
    }

    @Override
    public void lost(Throwable cause) {
        log.debug("{} is cut off: {}", name, cause.getMessage());
        joinLater();
    }

    boolean isConnected() {
        return wire != null && wire.isConnected();
    }

    @Override
    public void dies(Duration time) {
        scene.connecting().execute(() -> {
            try {
                wire.cut();
            } catch (MqttException e) {
                log.debug("{} is cut off already: {}", name, e.getMessage());
            }
            scene.connecting().schedule(this::join, time.toMillis(), TimeUnit.MILLISECONDS);
        });
    }

    /** Takes back what would stay behind and gives the name back. Runs when neither thread works any more. */
    void leave() {
        try {
            if (session != null) {
                person.leave();
                wire.close();
                scene.web().close(session);
            }
        } catch (IOException | MqttException e) {
            log.debug("{} leaves without a word: {}", name, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
