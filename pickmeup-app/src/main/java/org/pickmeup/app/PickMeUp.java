package org.pickmeup.app;

import org.pickmeup.backend.BackendApplication;
import org.pickmeup.broker.BrokerApplication;
import org.pickmeup.simulator.SimulatorApplication;
import org.pickmeup.web.WebApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/** Broker, backend, web server and simulator in one Spring context. They still meet only on the wire. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({BrokerApplication.class, BackendApplication.class, WebApplication.class, SimulatorApplication.class})
public class PickMeUp {

    public static void main(String[] args) {
        SpringApplication.run(PickMeUp.class, args);
    }

    /** People and scripts wait for this line on standard output, so it bears no log prefix. */
    @EventListener
    void announce(ApplicationReadyEvent event) {
        String port = event.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port");
        System.out.println("PickMeUp is ready: http://localhost:" + port);
    }
}
