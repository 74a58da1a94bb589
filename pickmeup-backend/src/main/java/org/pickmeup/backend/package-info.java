/**
 * The backend: listens to everything that drivers and passengers say, follows each trip, books its payment, and tells both
 * sides what it knows. It meets the other modules on the wire alone.
 */
package org.pickmeup.backend;
