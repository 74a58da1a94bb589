package org.pickmeup.web.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sessions of drivers and passengers.
 *
 * @param lifetime how long the password of a session is good for
 * @param grace how long a name is kept for somebody who is not on the broker: not yet, or not any more
 */
@ConfigurationProperties("pickmeup.session")
record SessionProperties(
        @DefaultValue("12h") Duration lifetime,
        @DefaultValue("2m") Duration grace) {}
