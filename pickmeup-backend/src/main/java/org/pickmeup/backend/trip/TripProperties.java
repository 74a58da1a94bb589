package org.pickmeup.backend.trip;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things may take before the backend does something about them.
 *
 * @param requestLifetime how long a request waits for a driver before it expires
 * @param passengerGone how long a request stays whose passenger is gone, or which is no longer on show
 * @param driverGone how long a driver on a trip may be out of reach before both sides are told
 * @param abandoned how long a driver on a trip may be out of reach before the backend calls it off, or ends it
 * @param noShowAfter how long a driver has to wait at the pickup before the passenger counts as not coming
 */
@ConfigurationProperties("pickmeup.trip")
record TripProperties(
        @DefaultValue("10m") Duration requestLifetime,
        @DefaultValue("2m") Duration passengerGone,
        @DefaultValue("2m") Duration driverGone,
        @DefaultValue("30m") Duration abandoned,
        @DefaultValue("5m") Duration noShowAfter) {}
