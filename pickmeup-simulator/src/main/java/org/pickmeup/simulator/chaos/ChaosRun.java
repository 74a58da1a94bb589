package org.pickmeup.simulator.chaos;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.pickmeup.simulator.Addresses;
import org.pickmeup.simulator.Operator;
import org.pickmeup.simulator.SimulatorProperties;
import org.pickmeup.simulator.connection.Scene;
import org.pickmeup.simulator.connection.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Has the rides ridden, and looks afterwards whether all of them are where they belong. */
@Component
@EnableConfigurationProperties(ChaosProperties.class)
final class ChaosRun implements ApplicationRunner, ExitCodeGenerator {

    private static final Logger log = LoggerFactory.getLogger(ChaosRun.class);
    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(1);
    private static final int CONNECTING_AT_ONCE = 8;

    private final ChaosProperties properties;
    private final SimulatorProperties simulator;
    private final Environment environment;
    private final Clock clock;
    private boolean wrong;

    ChaosRun(ChaosProperties properties, SimulatorProperties simulator, Environment environment, Clock clock) {
        this.properties = properties;
        this.simulator = simulator;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        if (properties.rides() == 0) {
            return;
        }
        Instant began = clock.instant();
        URI webUrl = URI.create(Addresses.web(simulator, environment));
        String brokerUrl = Addresses.broker(environment);
        WebServer web = new WebServer(webUrl, JsonMapper.shared(), () -> Operator.proof(environment, clock));
        Rides rides = new Rides(properties.rides());
        try (Scene scene = new Scene(web, brokerUrl, clock, TICK, CONNECTING_AT_ONCE)) {
            Crowd crowd = new Crowd(scene, new ChaosPerson.Run(properties, rides, web.fare(), clock));
            crowd.populate(new SplittableRandom(simulator.seed()));
            awaitEnd(rides, crowd);
            Audit.Findings findings = audit(rides, crowd, webUrl, brokerUrl);
            tell(findings, rides, crowd, Duration.between(began, clock.instant()));
            wrong = !findings.isEmpty() || rides.paid() < properties.rides();
        }
    }

    private void awaitEnd(Rides rides, Crowd crowd) throws InterruptedException, ExecutionException {
        int paid = 0;
        Instant progress = clock.instant();
        List<String> busy;
        do {
            Thread.sleep(LOOK_AGAIN_AFTER.toMillis());
            busy = crowd.busy();
            if (rides.paid() > paid) {
                paid = rides.paid();
                progress = clock.instant();
                log.info("paid={} of {} rides, {} repeats", paid, properties.rides(), crowd.repeats());
            }
        } while (!busy.isEmpty() && progress.plus(properties.patience()).isAfter(clock.instant()));
    }

    /** What the backend still owes may be on its way: only what stays wrong is. */
    private Audit.Findings audit(Rides rides, Crowd crowd, URI webUrl, String brokerUrl) throws Exception {
        Operator operator = Operator.of("chaos", environment, clock);
        History history = new History(webUrl, operator.token());
        Leftovers leftovers = new Leftovers(brokerUrl, operator.identity(), operator.token());
        Instant end = clock.instant().plus(properties.patience());
        Audit.Findings findings = null;
        String problem = null;
        do {
            try {
                findings = Audit.of(rides, history.trips(), leftovers.topics(), crowd.busy());
            } catch (IOException | MqttException e) {
                if (!e.toString().equals(problem)) {
                    problem = e.toString();
                    log.info("The audit has to wait: {}", problem);
                }
            }
            Thread.sleep(LOOK_AGAIN_AFTER.toMillis());
        } while ((findings == null || !findings.isEmpty()) && clock.instant().isBefore(end));
        return findings == null ? new Audit.Findings(List.of(), List.of(), List.of("the audit: " + problem)) : findings;
    }

    private void tell(Audit.Findings findings, Rides rides, Crowd crowd, Duration duration) {
        findings.lost().forEach(finding -> log.error("Lost: {}", finding));
        findings.doubled().forEach(finding -> log.error("Doubled: {}", finding));
        findings.stuck().forEach(finding -> log.error("Stuck: {}", finding));
        log.info(
                "rides={} called-off={} lost={} doubled={} stuck={} repeats={} seconds={}",
                rides.paid(),
                rides.calledOff().size(),
                findings.lost().size(),
                findings.doubled().size(),
                findings.stuck().size(),
                crowd.repeats(),
                duration.toSeconds());
    }

    @Override
    public int getExitCode() {
        return wrong ? 1 : 0;
    }
}
