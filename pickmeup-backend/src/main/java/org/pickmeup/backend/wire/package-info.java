/**
 * The backend's three connections to the broker. One listens: its session outlives it, and a message is acknowledged when its
 * effect is in the database. The others publish what the outbox holds and who is nearby, in sessions that begin anew each time.
 */
package org.pickmeup.backend.wire;
