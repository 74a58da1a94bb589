package org.pickmeup.web.city;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who finds the ways to drive.
 *
 * @param osrm address of an OSRM server, {@code http://osrm:5000}; without one they are found on the bundled streets
 * @param timeout how long an answer of that server may take before the bundled streets are used
 */
@ConfigurationProperties("pickmeup.routes")
record RouteProperties(URI osrm, @DefaultValue("2s") Duration timeout) {}
