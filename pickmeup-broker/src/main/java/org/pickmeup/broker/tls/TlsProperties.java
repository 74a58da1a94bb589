package org.pickmeup.broker.tls;

import org.pickmeup.identity.tls.Tls;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether clients can speak to the broker in private.
 *
 * @param tls with which certificate
 * @param broker where the broker listens for them
 */
@ConfigurationProperties("pickmeup")
public record TlsProperties(
        @DefaultValue("none") Tls tls, @DefaultValue Broker broker) {

    /**
     * @param tlsHost address to listen on for MQTT over TLS
     * @param tlsPort port of MQTT over TLS, where that is on; 0 for any free one
     */
    public record Broker(
            @DefaultValue("0.0.0.0") String tlsHost,
            @DefaultValue("8883") int tlsPort) {}
}
