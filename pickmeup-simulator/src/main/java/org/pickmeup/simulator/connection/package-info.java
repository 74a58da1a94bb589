/** How simulated people reach the others: a session over HTTP, then MQTT, both as any page would. */
package org.pickmeup.simulator.connection;
