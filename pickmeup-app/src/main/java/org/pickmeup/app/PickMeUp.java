package org.pickmeup.app;

import org.pickmeup.backend.BackendApplication;
import org.pickmeup.backend.OperatorToken;
import org.pickmeup.broker.BrokerApplication;
import org.pickmeup.broker.access.MosquittoAcl;
import org.pickmeup.simulator.SimulatorApplication;
import org.pickmeup.web.WebApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Broker, backend, web server and simulator in one Spring context. They still meet only on the wire. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({BrokerApplication.class, BackendApplication.class, WebApplication.class, SimulatorApplication.class})
public class PickMeUp {

    public static void main(String[] args) throws InterruptedException {
        if (OperatorToken.printIfAskedFor(args) || MosquittoAcl.printIfAskedFor(args)) {
            return;
        }
        ApplicationContext context = SpringApplication.run(PickMeUp.class, args);
        awaitHealth(context.getBean(HealthEndpoint.class));
        // People and scripts wait for this line, so it bears no log prefix.
        Environment environment = context.getEnvironment();
        System.out.println("PickMeUp is ready: %s://localhost:%s"
                .formatted(
                        environment.containsProperty("server.ssl.bundle") ? "https" : "http",
                        environment.getProperty("local.server.port")));
    }

    /** The backend joins the broker like any other client, on a thread of its own. */
    private static void awaitHealth(HealthEndpoint health) throws InterruptedException {
        while (!health.health().getStatus().equals(Status.UP)) {
            Thread.sleep(50);
        }
    }
}
