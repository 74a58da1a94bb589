/** Stories that the simulated city plays: who is there, and what happens to whom when. */
package org.pickmeup.simulator.scenario;
