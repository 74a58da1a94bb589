/**
 * How simulated people behave. Each is a state machine that is told what arrives and once a second that time has passed, and
 * that answers through its {@link org.pickmeup.simulator.person.Wire}: it has no thread, no socket and no clock of its own.
 */
package org.pickmeup.simulator.person;
