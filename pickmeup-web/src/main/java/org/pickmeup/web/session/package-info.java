/**
 * Lets people in: whoever gives a role and a name that nobody uses gets what an MQTT CONNECT needs. A name is in use
 * while somebody is present under it on the broker, and for a while after it was asked for or was last seen. Where there are
 * {@link org.pickmeup.web.session.Accounts} everybody has the name of their own.
 */
package org.pickmeup.web.session;
