/** The history of trips, where the backend that keeps it is another process: its answers, through this server. */
package org.pickmeup.web.history;
