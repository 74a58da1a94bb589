/** MQTT over TLS. */
package org.pickmeup.broker.tls;
