package org.pickmeup.broker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes as clocks do, and can be moved on. */
public class MovedClock extends Clock {

    private volatile Duration moved = Duration.ZERO;

    public void moveOn(Duration time) {
        moved = moved.plus(time);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(moved);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Only UTC");
    }
}
