package org.pickmeup.web.forward;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The backend's HTTP interface, for a web server that is a process of its own.
 *
 * @param url where it is, {@code http://backend:8080}; without one the history is served by this process, or not at all
 * @param timeout how long an answer may take, to its last byte
 */
@ConfigurationProperties("pickmeup.backend")
record BackendServerProperties(URI url, @DefaultValue("10s") Duration timeout) {}
