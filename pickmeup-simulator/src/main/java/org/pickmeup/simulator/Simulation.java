package org.pickmeup.simulator;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.pickmeup.city.City;
import org.pickmeup.protocol.Role;
import org.pickmeup.simulator.connection.Scene;
import org.pickmeup.simulator.connection.WebServer;
import org.pickmeup.simulator.person.Day;
import org.pickmeup.simulator.person.Names;
import org.pickmeup.simulator.person.Part;
import org.pickmeup.simulator.person.Reserve;
import org.pickmeup.simulator.person.SimulatedDriver;
import org.pickmeup.simulator.person.SimulatedPassenger;
import org.pickmeup.simulator.person.Strangers;
import org.pickmeup.simulator.person.World;
import org.pickmeup.simulator.report.Report;
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
    private Scene scene;

    Simulation(SimulatorProperties properties, Environment environment, Clock clock) {
        this.properties = properties;
        this.environment = environment;
        this.clock = clock;
        this.report = new Report(clock);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (properties.drivers() == 0 && properties.passengers() == 0) {
            return;
        }
        var url = URI.create(Addresses.web(properties, environment));
        Supplier<Optional<String>> proof = () -> Operator.proof(environment, clock);
        var web = properties.url() != null
                ? new WebServer(url, JsonMapper.shared(), proof)
                : WebServer.ofThisProcess(url, JsonMapper.shared(), proof);
        scene = new Scene(web, Addresses.broker(environment), clock, TICK, CONNECTING_AT_ONCE);
        scene.connecting().execute(this::populate);
    }

    private void populate() {
        try {
            settle(new World(
                    City.montevideo(),
                    scene.web().fare(),
                    new Day(clock.instant(), properties.hour(), properties.timeLapse(), 1, 1),
                    properties.patience(),
                    new Strangers(),
                    new Reserve(Math.min(properties.passengers() / 3, MOST_IN_RESERVE)),
                    report,
                    clock));
        } catch (IOException e) {
            log.info("The simulator waits for the web server: {}", e.getMessage());
            scene.connecting().schedule(this::populate, TRY_AGAIN_AFTER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Each person draws from a generator of its own, so that nobody's life depends on who is served first. */
    private void settle(World world) {
        SplittableRandom seed = new SplittableRandom(properties.seed());
        for (int i = 0; i < properties.drivers(); i++) {
            SplittableRandom random = seed.split();
            String name = Names.person(random);
            Part part = Part.draw(world, random);
            scene.add(Role.DRIVER, name, (self, wire) -> new SimulatedDriver(self, name, world, wire, part, random));
        }
        for (int i = 0; i < properties.passengers(); i++) {
            SplittableRandom random = seed.split();
            String name = Names.person(random);
            Part part = Part.draw(world, random);
            scene.add(
                    Role.PASSENGER,
                    name,
                    (self, wire) -> new SimulatedPassenger(self, name, world, wire, part, random));
        }
        log.info(
                "Simulated drivers: {}, passengers: {}, from seed {}",
                properties.drivers(),
                properties.passengers(),
                properties.seed());
        if (!properties.report().isZero()) {
            long pause = properties.report().toMillis();
            scene.life().scheduleAtFixedRate(() -> report.tell(scene), pause, pause, TimeUnit.MILLISECONDS);
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
