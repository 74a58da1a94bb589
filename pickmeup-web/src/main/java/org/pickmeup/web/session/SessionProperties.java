package org.pickmeup.web.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sessions of drivers and passengers.
 *
 * @param lifetime how long the password of a session is good for; a page has it renewed before
 * @param comeback how long after its end a password still proves whose name it was, to whoever comes back to it
 * @param grace how long a name is kept for somebody who is not on the broker: not yet, or not any more
 */
@ConfigurationProperties("pickmeup.session")
record SessionProperties(
        @DefaultValue("15m") Duration lifetime,
        @DefaultValue("12h") Duration comeback,
        @DefaultValue("2m") Duration grace) {}
