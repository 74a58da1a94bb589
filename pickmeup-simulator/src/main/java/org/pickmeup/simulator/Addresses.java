package org.pickmeup.simulator;

import org.springframework.core.env.Environment;

/** Where the others are. Ports that were free for the choosing are known only once everything has started. */
public final class Addresses {

    private Addresses() {}

    public static String web(SimulatorProperties properties, Environment environment) {
        if (properties.url() != null) {
            return properties.url();
        }
        String scheme = environment.containsProperty("server.ssl.bundle") ? "https" : "http";
        return scheme + "://localhost:" + environment.getProperty("local.server.port", "8080");
    }

    public static String broker(Environment environment) {
        String url = environment.getProperty("pickmeup.broker.url");
        if (url != null) {
            return url;
        }
        String port = environment.getProperty("pickmeup.broker.port", "1883");
        return "tcp://localhost:" + environment.getProperty("local.mqtt.port", port);
    }
}
