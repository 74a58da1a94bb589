/** What other processes answer, through this server: the history of trips, plugs, the clients of the broker. */
package org.pickmeup.web.forward;
