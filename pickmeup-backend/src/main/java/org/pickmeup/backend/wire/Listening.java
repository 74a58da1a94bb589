package org.pickmeup.backend.wire;

/**
 * The backend is connected and about to hear what is said. Published before the first message is.
 *
 * @param remembered whether the broker still knew the backend; otherwise it was started anew, and what it retained for
 *     the backend may be gone with what it had queued
 */
public record Listening(boolean remembered) {}
