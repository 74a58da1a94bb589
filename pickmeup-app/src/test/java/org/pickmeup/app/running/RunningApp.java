package org.pickmeup.app.running;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.pickmeup.app.PickMeUp;
import org.pickmeup.backend.wire.Hearing;
import org.pickmeup.identity.SessionTokens;
import org.pickmeup.identity.SigningKey;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application in this JVM, on free ports, without simulated cars, its backend listening. */
public final class RunningApp implements Reachable, AutoCloseable {

    static {
        Patience.begins();
    }

    private final ConfigurableApplicationContext context;
    private final Path data;
    private final List<Observer> observers = new ArrayList<>();
    private Runnable afterwards = () -> {};

    private RunningApp(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
    }

    public static RunningApp start(Path data, String... properties) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(PickMeUp.class)
                .properties(
                        "server.port=0",
                        "pickmeup.broker.port=0",
                        "pickmeup.broker.websocket-port=0",
                        // Nobody gets more than the policy gives, not even for a while.
                        "pickmeup.security.pairing-grace=0s",
                        "pickmeup.data-dir=" + data)
                .run(withoutSimulatedPeople(properties));
        // It comes to the broker by itself, and what is said before it first does is kept for nobody.
        await().until(() -> hears(context));
        return new RunningApp(context, data);
    }

    private static boolean hears(ConfigurableApplicationContext context) {
        return context.getBean(Hearing.class).since().isPresent();
    }

    /** The application's own properties have some, and win over a builder's. */
    private static String[] withoutSimulatedPeople(String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        for (String people : List.of("--pickmeup.simulator.drivers=", "--pickmeup.simulator.passengers=")) {
            if (all.stream().noneMatch(property -> property.startsWith(people))) {
                all.add(people + "0");
            }
        }
        return all.toArray(String[]::new);
    }

    /** Like {@link #start}, with a broker that comes back at the same address when it is started again. */
    public static RunningApp startOnFixedPort(Path data, String... properties) {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("--pickmeup.broker.port=" + FreePort.find());
        return start(data, all.toArray(String[]::new));
    }

    @Override
    public String url(String path) {
        String scheme = context.getEnvironment().containsProperty("server.ssl.bundle") ? "https" : "http";
        return scheme + "://localhost:" + property("local.server.port") + path;
    }

    /** The broker's address for a client of its own, such as {@code tcp://localhost:1883}. */
    @Override
    public String brokerUrl() {
        String port = context.getEnvironment().getProperty("local.mqtt.port");
        return port == null ? property("pickmeup.broker.url") : "tcp://localhost:" + port;
    }

    /** Where the broker is for a client that speaks TLS. */
    public String tlsUrl() {
        return "ssl://localhost:" + property("local.mqtt.tls-port");
    }

    /** The broker's own WebSocket listener. */
    public String webSocketUrl() {
        return "ws://localhost:%s/mqtt".formatted(property("local.mqtt.websocket-port"));
    }

    /** The web server's way to the broker, as the pages use it. */
    public String gatewayUrl() {
        return "ws://localhost:%d/mqtt".formatted(httpPort());
    }

    public int httpPort() {
        return Integer.parseInt(property("local.server.port"));
    }

    /** How many clients the embedded broker has. */
    public int connectedClients() {
        return (int) context.getBean(MeterRegistry.class)
                .get("pickmeup.broker.clients")
                .gauge()
                .value();
    }

    public JdbcClient ledger() {
        return context.getBean(JdbcClient.class);
    }

    /** How often something was refused there, for whatever reason. */
    public double refusals(String where) {
        return context.getBean(MeterRegistry.class).find("pickmeup.refused").tag("where", where).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** Tokens as the application itself signs them. */
    public SessionTokens tokens() {
        SigningKey key = SigningKey.loadOrCreate(data.resolve("identity").resolve("session.key"));
        return new SessionTokens(key, Clock.systemUTC());
    }

    /** A client that may read everything and write nothing. */
    public Observer observe() {
        Observer observer = new Observer(brokerUrl(), tokens());
        observers.add(observer);
        return observer;
    }

    /** The broker of this application, to be stopped and started again. */
    public Lifecycle broker() {
        return context.getBean("brokerLifecycle", Lifecycle.class);
    }

    /** The backend's ear, to be closed and opened again: while it is closed the backend is away, as far as anyone can tell. */
    public Lifecycle backend() {
        return context.getBean("backendListener", Lifecycle.class);
    }

    RunningApp andAfterwards(Runnable action) {
        afterwards = action;
        return this;
    }

    @Override
    public void close() {
        observers.forEach(Observer::close);
        context.close();
        afterwards.run();
    }

    private String property(String name) {
        return context.getEnvironment().getRequiredProperty(name);
    }
}
