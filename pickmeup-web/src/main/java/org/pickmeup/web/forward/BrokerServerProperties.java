package org.pickmeup.web.forward;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The broker's HTTP interface, for a web server that is a process of its own.
 *
 * @param httpUrl where it is, {@code http://broker:8080}; without one it is served by this process, or not at all
 * @param httpTimeout how long an answer may take, to its last byte
 */
@ConfigurationProperties("pickmeup.broker")
record BrokerServerProperties(
        URI httpUrl, @DefaultValue("10s") Duration httpTimeout) {}
