package org.pickmeup.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RefusalsTest {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(Refusals.class);

    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private final InstantSource time = () -> now;
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Refusals refusals = new Refusals(meters, time.withZone(ZoneOffset.UTC));
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        LOGGER.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        LOGGER.detachAppender(log);
    }

    private List<String> lines() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private double counted(String where, String reason) {
        return meters.get("pickmeup.refused")
                .tag("where", where)
                .tag("reason", reason)
                .counter()
                .count();
    }

    @Test
    void countsByPlaceAndReason() {
        refusals.add("connect", "credentials", "PMU-Driver-Bryan", null);
        refusals.add("publish", "policy", "PMU-Driver-Bryan", "pickmeup/drivers/Anna/location");
        refusals.add("publish", "policy", "PMU-Driver-Bryan", "pickmeup/drivers/Anna/location");

        assertThat(counted("connect", "credentials")).isEqualTo(1);
        assertThat(counted("publish", "policy")).isEqualTo(2);
    }

    @Test
    void logsEachKindOnceAMinuteWithHowManyThereWere() {
        for (int i = 0; i < 1000; i++) {
            refusals.add("publish", "policy", "PMU-Driver-Bryan", "pickmeup/" + i);
        }
        refusals.add("subscribe", "policy", "PMU-Driver-Bryan", "#");
        now = now.plus(Duration.ofMinutes(1));
        refusals.add("publish", "policy", "PMU-Driver-Anna", "pickmeup/last");

        assertThat(lines())
                .containsExactly(
                        "Refused publish, policy: 1 since this was last told, the last by PMU-Driver-Bryan: pickmeup/0",
                        "Refused subscribe, policy: 1 since this was last told, the last by PMU-Driver-Bryan: #",
                        "Refused publish, policy: 1000 since this was last told, the last by PMU-Driver-Anna: pickmeup/last");
    }

    @Test
    void keepsWhatStrangersSayOnOneShortLine() {
        refusals.add("connect", "client-id", "a\r\nb\u2028c\u202Ed\u001B[31m", "x".repeat(5000));

        assertThat(lines()).singleElement().asString().contains("a??b?c?d?[31m").hasSizeLessThan(200);
    }
}
