package org.pickmeup.app.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** The warnings, the errors and the stack traces in the log, while it is listened to. */
final class Complaints extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<String> lines = new CopyOnWriteArrayList<>();

    Complaints() {
        setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        start();
        root.addAppender(this);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.WARN) || event.getThrowableProxy() != null) {
            lines.add("%s %s: %s".formatted(event.getLevel(), event.getLoggerName(), event.getFormattedMessage()));
        }
    }

    @Override
    public void close() {
        root.detachAppender(this);
    }
}
