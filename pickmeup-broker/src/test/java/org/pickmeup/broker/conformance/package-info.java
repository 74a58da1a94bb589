/** What the wire contract needs of a broker, asked of every engine over raw sockets. */
package org.pickmeup.broker.conformance;
