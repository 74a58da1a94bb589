package org.pickmeup.web.limit;

import java.time.Duration;
import java.util.List;
import org.pickmeup.identity.limit.TrustedAddresses;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is too much.
 *
 * @param trusted whose connections and sessions are not counted: addresses, networks as 10.0.0.0/8, or hosts by name;
 *     this machine unless said otherwise
 * @param http what goes for clients of the web server
 */
@ConfigurationProperties("pickmeup.limits")
public record WebLimits(List<String> trusted, @DefaultValue Http http) {

    public WebLimits {
        trusted = trusted == null ? TrustedAddresses.THIS_MACHINE : trusted;
    }

    /**
     * @param connections how many connections to the gateway at /mqtt an address may have at once
     * @param connectTimeout how long a browser may say nothing on such a connection
     * @param sessionBurst how many sessions may be asked for from an address at once
     * @param sessionsPerMinute how many in the long run
     * @param body how large the body of a request may be
     */
    public record Http(
            @DefaultValue("100") int connections,
            @DefaultValue("10s") Duration connectTimeout,
            @DefaultValue("60") int sessionBurst,
            @DefaultValue("30") int sessionsPerMinute,
            @DefaultValue("4KB") DataSize body) {}
}
