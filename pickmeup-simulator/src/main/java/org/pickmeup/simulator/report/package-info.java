/** What comes of a city under load: rides, messages, and how long they are under way. */
package org.pickmeup.simulator.report;
