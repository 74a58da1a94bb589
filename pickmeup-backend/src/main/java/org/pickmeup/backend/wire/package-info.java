/**
 * The backend's two connections to the broker. One listens: its session outlives it, and a message is acknowledged when its
 * effect is in the database. The other publishes what the outbox holds, in a session that begins anew each time.
 */
package org.pickmeup.backend.wire;
