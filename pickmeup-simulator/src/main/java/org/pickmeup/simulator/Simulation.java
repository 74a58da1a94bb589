package org.pickmeup.simulator;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.pickmeup.city.City;
import org.pickmeup.identity.SigningKeyException;
import org.pickmeup.protocol.Role;
import org.pickmeup.simulator.connection.Scene;
import org.pickmeup.simulator.connection.WebServer;
import org.pickmeup.simulator.person.Day;
import org.pickmeup.simulator.person.Reserve;
import org.pickmeup.simulator.person.Strangers;
import org.pickmeup.simulator.person.World;
import org.pickmeup.simulator.report.Report;
import org.pickmeup.simulator.scenario.Director;
import org.pickmeup.simulator.scenario.Population;
import org.pickmeup.simulator.scenario.Scenario;
import org.pickmeup.simulator.scenario.ScenarioFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Brings the simulated people to life once the application is ready, and sends them home before it stops. */
@Component
final class Simulation {

    private static final Logger log = LoggerFactory.getLogger(Simulation.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int CONNECTING_AT_ONCE = 4;
    private static final int MOST_IN_RESERVE = 3;
    private static final long TRY_AGAIN_AFTER_SECONDS = 5;

    private final SimulatorProperties properties;
    private final Environment environment;
    private final Clock clock;
    private final Report report;
    private Scenario scenario;
    private Scene scene;
    private String problem;

    Simulation(SimulatorProperties properties, Environment environment, Clock clock) {
        this.properties = properties;
        this.environment = environment;
        this.clock = clock;
        this.report = new Report(clock);
    }

    private static Scenario usual(SimulatorProperties properties) {
        return new Scenario(
                "A usual day", null, null, 1, 1, properties.drivers(), properties.passengers(), List.of(), List.of());
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Supplier<Optional<String>> proof = () -> Operator.proof(environment, clock);
        try {
            scenario = properties.scenario() == null ? usual(properties) : ScenarioFile.read(properties.scenario());
            if (scenario.drivers() == 0
                    && scenario.passengers() == 0
                    && scenario.people().isEmpty()) {
                return;
            }
            proof.get();
        } catch (IllegalArgumentException | SigningKeyException e) {
            log.error("Nobody is simulated. {}", e.getMessage());
            return;
        }
        var url = URI.create(Addresses.web(properties, environment));
        var web = properties.url() != null
                ? new WebServer(url, JsonMapper.shared(), proof)
                : WebServer.ofThisProcess(url, JsonMapper.shared(), proof);
        scene = new Scene(web, Addresses.broker(environment), clock, TICK, CONNECTING_AT_ONCE);
        scene.connecting().execute(this::populate);
    }

    private void populate() {
        try {
            Director director = new Director(scenario, this::takeBackendAway);
            settle(world(director), director);
        } catch (IOException e) {
            if (!Objects.equals(e.getMessage(), problem)) {
                problem = e.getMessage();
                log.warn("The simulator waits for the web server: {}", problem);
            }
            scene.connecting().schedule(this::populate, TRY_AGAIN_AFTER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalArgumentException e) {
            log.error("The simulator cannot play '{}': {}", scenario.story(), e.getMessage());
        }
    }

    private World world(Director director) throws IOException, InterruptedException {
        int hour = Objects.requireNonNullElse(scenario.hour(), properties.hour());
        double timeLapse = Objects.requireNonNullElse(scenario.timeLapse(), properties.timeLapse());
        return new World(
                City.montevideo(),
                scene.web().fare(),
                new Day(clock.instant(), hour, timeLapse, scenario.demand(), scenario.traffic()),
                properties.patience(),
                new Strangers(),
                new Reserve(Math.min(scenario.passengers() / 2, MOST_IN_RESERVE)),
                (who, moment, since) -> {
                    report.saw(who, moment, since);
                    director.saw(who, moment, since);
                },
                clock);
    }

    private void settle(World world, Director director) {
        Population population = new Population(scene, world, properties.seed());
        scenario.people().forEach(somebody -> population.cast(somebody, director));
        population.crowd(Role.DRIVER, scenario.drivers());
        population.crowd(Role.PASSENGER, scenario.passengers());
        log.info(
                "{}: {} simulated drivers, {} passengers, from seed {}",
                scenario.story(),
                count(Role.DRIVER) + scenario.drivers(),
                count(Role.PASSENGER) + scenario.passengers(),
                properties.seed());
        if (!properties.report().isZero()) {
            long pause = properties.report().toMillis();
            scene.life().scheduleAtFixedRate(() -> report.tell(scene), pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    private long count(Role role) {
        return scenario.people().stream()
                .filter(somebody -> somebody.role() == role)
                .count();
    }

    private void takeBackendAway(Duration time) {
        scene.connecting().execute(() -> pullBackendsPlug(true));
        scene.connecting().schedule(() -> pullBackendsPlug(false), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void pullBackendsPlug(boolean pulled) {
        try {
            scene.web()
                    .pullPlug(
                            "backend",
                            pulled,
                            Operator.of("simulator", environment, clock).token());
        } catch (IOException | SigningKeyException e) {
            log.warn("The backend's plug cannot be pulled, or put back: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        if (scene == null) {
            return;
        }
        scene.close();
        scene = null;
    }
}
