/**
 * What the backend owes others. It is written in the transaction that it follows from, so that there is never one without
 * the other, and published in its order until the broker has it.
 */
package org.pickmeup.backend.outbox;
