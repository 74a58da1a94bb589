package org.pickmeup.backend;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is logged about a trip can be found by its id. */
class LogTest extends BackendTest {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("org.pickmeup.backend");

    private final List<ILoggingEvent> lines = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent line) {
            line.prepareForDeferredProcessing();
            lines.add(line);
        }
    };

    @BeforeEach
    void listen() {
        appender.start();
        LOGGER.addAppender(appender);
    }

    @AfterEach
    void listenNoMore() {
        LOGGER.detachAppender(appender);
    }

    @Test
    void everyLineAboutATripBearsItsId() {
        Ride ride = new Ride(everybody, "Lola", "Luis");
        ride.ride();
        ride.pay();
        assertEventuallyProcessed(ride);

        assertThat(lines)
                .filteredOn(line -> line.getFormattedMessage().contains(ride.id.toString()))
                .hasSizeGreaterThan(5)
                .allSatisfy(line -> assertThat(line.getMDCPropertyMap())
                        .as(line.getFormattedMessage())
                        .containsEntry("tripId", ride.id.toString()));
        assertThat(lines)
                .filteredOn(line -> line.getMDCPropertyMap().containsKey("tripId"))
                .allSatisfy(line -> assertThat(line.getFormattedMessage())
                        .contains(line.getMDCPropertyMap().get("tripId")));
    }
}
