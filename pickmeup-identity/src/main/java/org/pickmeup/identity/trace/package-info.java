/** The trace of a ride, which the processes that take part in it write each by itself. */
package org.pickmeup.identity.trace;
