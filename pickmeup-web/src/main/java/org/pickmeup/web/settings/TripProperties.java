package org.pickmeup.web.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things may take, as the pages tell it.
 *
 * @param requestLifetime how long a request waits for a driver before it expires
 * @param noShowAfter how long a driver has to wait at the pickup before the passenger counts as not coming
 */
@ConfigurationProperties("pickmeup.trip")
record TripProperties(
        @DefaultValue("10m") Duration requestLifetime,
        @DefaultValue("5m") Duration noShowAfter) {}
