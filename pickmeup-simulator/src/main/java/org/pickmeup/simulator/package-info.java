/**
 * A city's worth of people for demonstrations, tests and load: simulated drivers and passengers that have sessions and speak
 * the wire contract like anyone else. {@code person} is how they behave, {@code connection} is how they reach the others.
 */
package org.pickmeup.simulator;
