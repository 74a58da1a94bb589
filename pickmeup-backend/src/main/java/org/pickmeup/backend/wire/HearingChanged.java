package org.pickmeup.backend.wire;

import java.time.Instant;

/**
 * The backend has begun to hear what is said, or does so no longer.
 *
 * @param hearing whether it does now
 */
public record HearingChanged(boolean hearing, Instant at) {}
