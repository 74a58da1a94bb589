/** Rides in which one side is the commands of {@code docs/2014-clients.md}, as they stand there. */
package org.pickmeup.app.clients2014;
