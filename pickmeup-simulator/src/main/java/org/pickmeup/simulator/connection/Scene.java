package org.pickmeup.simulator.connection;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.pickmeup.protocol.Person;
import org.pickmeup.protocol.Role;
import org.pickmeup.simulator.person.Behaviour;
import org.pickmeup.simulator.person.Wire;

/** Where simulated people meet: a web server, a broker, and the threads that they share. */
public final class Scene implements AutoCloseable {

    /** What somebody holds in hand. */
    public interface Phone {

        /** It is dead for that long: the connection breaks off without a word, and then comes back. */
        void dies(Duration time);
    }

    /** Makes a person once the session has told the id. */
    public interface Birth {
        Behaviour person(Person self, Wire wire);
    }

    private static final long LAST_WORDS_SECONDS = 5;

    /** A connection takes a while to close, most of which is waiting. */
    private static final int LEAVING_AT_ONCE = 16;

    private final WebServer web;
    private final String brokerUrl;
    private final Clock clock;
    private final Duration tick;
    private final ScheduledExecutorService life = threads(1, "simulator");
    private final ScheduledExecutorService connecting;
    private final Traffic traffic = new Traffic();
    private final List<Participant> participants = new CopyOnWriteArrayList<>();

    /**
     * @param tick how often everybody is told that time has passed
     * @param connectingAtOnce how many may connect at the same time
     */
    public Scene(WebServer web, String brokerUrl, Clock clock, Duration tick, int connectingAtOnce) {
        this.web = web;
        this.brokerUrl = brokerUrl;
        this.clock = clock;
        this.tick = tick;
        this.connecting = threads(connectingAtOnce, "simulator-connecting");
    }

    public WebServer web() {
        return web;
    }

    String brokerUrl() {
        return brokerUrl;
    }

    Clock clock() {
        return clock;
    }

    Duration tick() {
        return tick;
    }

    public Traffic traffic() {
        return traffic;
    }

    /** The one thread on which everything happens to everybody. */
    public ScheduledExecutorService life() {
        return life;
    }

    /** Where waiting for the network keeps nobody from living. */
    public ScheduledExecutorService connecting() {
        return connecting;
    }

    /** Somebody comes, now or when that becomes possible. */
    public Phone add(Role role, String name, Birth birth) {
        Participant participant = new Participant(role, name, this, birth);
        participants.add(participant);
        connecting.execute(participant::join);
        return participant;
    }

    /** Whether everybody who was to come is connected. */
    public boolean isComplete() {
        return participants.stream().allMatch(Participant::isConnected);
    }

    /** Sends everybody home. */
    @Override
    public void close() throws InterruptedException {
        end(connecting);
        end(life);
        ExecutorService leaving = Executors.newFixedThreadPool(LEAVING_AT_ONCE);
        participants.forEach(participant -> leaving.execute(participant::leave));
        leaving.shutdown();
        leaving.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
        leaving.shutdownNow();
    }

    /** What comes after the end of these threads, as the last messages do, is dropped. */
    private static ScheduledExecutorService threads(int count, String name) {
        return new ScheduledThreadPoolExecutor(
                count, work -> new Thread(work, name), new ThreadPoolExecutor.DiscardPolicy());
    }

    private static void end(ScheduledExecutorService threads) throws InterruptedException {
        threads.shutdownNow();
        threads.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
    }
}
