package org.pickmeup.web.gateway;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway to the broker at {@code /mqtt}.
 *
 * @param allowedOrigins pages of which other origins may connect, as {@code https://rides.example.org} or with
 *     {@code *} in it; this server's own pages always may
 * @param sendTimeout how long a browser or the broker may take nothing that is sent to it before it is given up
 */
@ConfigurationProperties("pickmeup.gateway")
record GatewayProperties(
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue("30s") Duration sendTimeout) {}
