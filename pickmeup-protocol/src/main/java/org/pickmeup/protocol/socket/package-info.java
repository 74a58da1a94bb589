/** What lies below an MQTT client in Java: the bytes that a broker sends. */
package org.pickmeup.protocol.socket;
