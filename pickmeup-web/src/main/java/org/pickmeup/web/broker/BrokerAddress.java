package org.pickmeup.web.broker;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where the broker listens for MQTT over TCP: {@code pickmeup.broker.url}, or else this machine's
 * {@code pickmeup.broker.port}. A broker in the same process that was given port 0 tells the one it got as
 * {@code local.mqtt.port}, later than this is made: so ask anew for each connection.
 */
@Component("webBrokerAddress")
public class BrokerAddress {

    private static final String DEFAULT_PORT = "1883";

    private final Environment environment;

    public BrokerAddress(Environment environment) {
        this.environment = environment;
    }

    /** {@code tcp://host:port} */
    public URI url() {
        var url = environment.getProperty("pickmeup.broker.url", "");
        return URI.create(url.isBlank() ? "tcp://localhost:" + port() : url);
    }

    private String port() {
        var port = environment.getProperty("pickmeup.broker.port", DEFAULT_PORT);
        return port.equals("0") ? environment.getProperty("local.mqtt.port", DEFAULT_PORT) : port;
    }
}
